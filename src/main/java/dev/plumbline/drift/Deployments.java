package dev.plumbline.drift;

import dev.plumbline.audit.Condition;
import dev.plumbline.audit.Deployment;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the deployment files of one environment say; empty where it names no files. */
public record Deployments(Environment environment, List<Deployment> services) {
    public Deployments {
        services = List.copyOf(services);
    }

    /** What they say of that service. */
    public Optional<Deployment> of(String service) {
        return services.stream().filter(each -> each.service().equals(service)).findFirst();
    }

    /** Whether a start-up call runs there; a variable whose value could not be resolved is not known. */
    public Truth runs(StartupCall call) {
        @Nullable
        Map<String, String> variables =
                of(call.service()).map(Deployment::variables).orElse(null);
        return call.guards().stream()
                .map(guard -> isUnresolved(call.service(), guard) ? Truth.UNKNOWN : guard.in(variables))
                .reduce(Truth.YES, Truth::and);
    }

    private boolean isUnresolved(String service, Condition guard) {
        String variable = guard.variable();
        return variable != null
                && of(service).map(each -> each.mayHold(variable)).orElse(false);
    }
}
