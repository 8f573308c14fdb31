package dev.plumbline.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a project file would say, in its order.
 *
 * @param postgres the servers' major version; null where no file says it
 */
public record FoundProject(
        String name,
        List<String> presets,
        @Nullable Integer postgres,
        List<FoundEnvironment> environments,
        List<FoundSet> migrations,
        List<String> afterMigrations,
        List<String> proposals,
        @Nullable String migrationScript,
        List<FoundService> services) {
    public FoundProject {
        presets = List.copyOf(presets);
        environments = List.copyOf(environments);
        migrations = List.copyOf(migrations);
        afterMigrations = List.copyOf(afterMigrations);
        proposals = List.copyOf(proposals);
        services = List.copyOf(services);
    }

    /** The same on that major version. */
    public FoundProject on(int major) {
        return new FoundProject(
                name, presets, major, environments, migrations, afterMigrations, proposals, migrationScript, services);
    }

    /** The same with that migration script. */
    public FoundProject scripted(String script) {
        return new FoundProject(
                name, presets, postgres, environments, migrations, afterMigrations, proposals, script, services);
    }

    /** The same, those files in an environment's deployment; an environment that is not there yet is added. */
    public FoundProject deploying(String environment, List<String> files) {
        List<FoundEnvironment> all = new ArrayList<>();
        boolean there = false;
        for (FoundEnvironment each : environments) {
            boolean meant = each.name().equals(environment);
            there |= meant;
            all.add(meant ? new FoundEnvironment(environment, joined(each.files(), files)) : each);
        }
        if (!there) {
            all.add(new FoundEnvironment(environment, files));
        }
        return new FoundProject(
                name, presets, postgres, all, migrations, afterMigrations, proposals, migrationScript, services);
    }

    /** The same with those scripts among what belongs to head, or among the proposals. */
    public FoundProject withScripts(List<String> toHead, List<String> toProposals) {
        return new FoundProject(
                name,
                presets,
                postgres,
                environments,
                migrations,
                joined(afterMigrations, toHead),
                joined(proposals, toProposals),
                migrationScript,
                services);
    }

    /** The same, one set changed. */
    public FoundProject withSet(String set, UnaryOperator<FoundSet> change) {
        List<FoundSet> all = migrations.stream()
                .map(each -> each.name().equals(set) ? change.apply(each) : each)
                .toList();
        return new FoundProject(
                name, presets, postgres, environments, all, afterMigrations, proposals, migrationScript, services);
    }

    /** The same, one service changed. */
    public FoundProject withService(String service, UnaryOperator<FoundService> change) {
        List<FoundService> all = services.stream()
                .map(each -> each.name().equals(service) ? change.apply(each) : each)
                .toList();
        return new FoundProject(
                name, presets, postgres, environments, migrations, afterMigrations, proposals, migrationScript, all);
    }

    private static List<String> joined(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }
}
