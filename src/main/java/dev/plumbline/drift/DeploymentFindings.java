package dev.plumbline.drift;

import dev.plumbline.audit.Condition;
import dev.plumbline.audit.Deployment;
import dev.plumbline.audit.MigrationScript;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.Truth;
import dev.plumbline.changelog.MigrationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings about start-up guards and replicas as an environment's deployment files set them, and about the migration script. */
final class DeploymentFindings {
    private final Checkout checkout;

    DeploymentFindings(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Facts of one environment's variables. */
    List<Finding> of(Deployments deployed) {
        List<Finding> findings = new ArrayList<>();
        for (Deployment deployment : deployed.services()) {
            missingVariable(deployed, deployment).ifPresent(findings::add);
            race(deployed, deployment).ifPresent(findings::add);
        }
        return findings;
    }

    private List<StartupCall> calls(Deployment deployment) {
        return checkout.startup().calls().stream()
                .filter(StartupCall::atStartup)
                .filter(call -> call.service().equals(deployment.service()))
                .toList();
    }

    private Optional<Finding> missingVariable(Deployments deployed, Deployment deployment) {
        for (StartupCall call : calls(deployment)) {
            for (Condition guard : call.guards()) {
                if (leavesOpen(guard, deployment)) {
                    return Optional.of(notSet(deployed, deployment, call, guard));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leavesOpen(Condition guard, Deployment deployment) {
        String variable = guard.variable();
        return variable != null
                && guard.whenUnset() == Truth.YES
                && !deployment.variables().containsKey(variable)
                && !deployment.mayHold(variable);
    }

    private static Finding notSet(Deployments deployed, Deployment deployment, StartupCall call, Condition guard) {
        return new Draft("guard-variable-not-set", deployed.environment())
                .of(deployment.service(), "")
                .says(
                        deployed.environment().name() + " does not set " + guard.variable() + " for "
                                + deployment.service() + ", so its start-up code runs there.",
                        "The guard \"" + guard.text() + "\" is open while the variable is missing.")
                .source("the guard", guard.place())
                .source("what runs", call.place())
                .source(
                        "where " + deployment.service() + " is deployed, without " + guard.variable(),
                        deployment.place())
                .evidence("variable", guard.variable() + " is not set")
                .remedy(
                        "guard",
                        "Set " + guard.variable() + ", and make the guard closed when it is missing.",
                        null,
                        null)
                .write();
    }

    private Optional<Finding> race(Deployments deployed, Deployment deployment) {
        Integer replicas = deployment.replicas();
        if (replicas == null || replicas < 2) {
            return Optional.empty();
        }
        return calls(deployment).stream()
                .filter(call -> deployed.runs(call) != Truth.NO)
                .findFirst()
                .map(call -> race(deployed, deployment, call, replicas));
    }

    private static Finding race(Deployments deployed, Deployment deployment, StartupCall call, int replicas) {
        return new Draft("startup-race", deployed.environment())
                .of(deployment.service(), "")
                .sure(deployed.runs(call) == Truth.YES ? Confidence.CERTAIN : Confidence.POSSIBLE)
                .says(
                        replicas + " instances of " + deployment.service() + " start at once in "
                                + deployed.environment().name() + ", and each sends DDL.",
                        "Instances that create the same tables at the same time race: most fail.")
                .source("what runs", call.place())
                .source(replicas + " replicas", deployment.place())
                .remedy("guard", "Take the DDL out of the start-up, and let one migration job do it.", null, null)
                .write();
    }

    /** Services that the deployment's migration script leaves out. */
    List<Finding> leftOutOfScript() {
        MigrationScript script = checkout.script();
        if (script == null || script.runs().isEmpty()) {
            return List.of();
        }
        return checkout.project().services().stream()
                .filter(service -> hasDatabase(service) && !runs(script, service))
                .map(service -> leftOut(script, service))
                .toList();
    }

    private boolean hasDatabase(Service service) {
        Models models = checkout.models().get(service.name());
        return service.migrations() != null
                || !service.schemas().isEmpty()
                || (models != null && !models.tables().isEmpty());
    }

    private boolean runs(MigrationScript script, Service service) {
        String folder = setFolder(service.migrations());
        return script.runs().stream()
                .flatMap(run -> run.words().stream())
                .anyMatch(word -> names(word, folder, service));
    }

    private @Nullable String setFolder(@Nullable String set) {
        return checkout.changelogs().stream()
                .map(changelog -> changelog.set())
                .filter(each -> each.name().equals(set))
                .map(MigrationSet::folder)
                .findFirst()
                .orElse(null);
    }

    /** A run names a service by its folder, its name, or its migration set's name or folder or a file in there. */
    private static boolean names(String word, @Nullable String folder, Service service) {
        String path = word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
        return path.equals(service.folder())
                || path.equals(service.name())
                || path.equals(service.migrations())
                || (folder != null && (path.equals(folder) || path.startsWith(folder + "/")));
    }

    private static Finding leftOut(MigrationScript script, Service service) {
        return new Draft("not-in-migration-script", null)
                .of(service.name(), service.migrations() == null ? "" : service.migrations())
                .on("code:" + script.place().file())
                .says(
                        script.place().file() + " runs migrations service by service and leaves " + service.name()
                                + " out.",
                        "Its tables are made by something else, or not at all.")
                .source("the last that it runs", script.runs().getLast().place())
                .remedy("draft", "Give " + service.name() + " migrations, and add it to the script.", null, null)
                .write();
    }
}
