package dev.plumbline.drift;

import dev.plumbline.audit.Deployment;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.Truth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an environment's variables, and so of the guards before start-up code. */
public final class StartupGuards {
    private StartupGuards() {}

    /** The service's variables where its deployment files were read; null where nothing is known. */
    public static @Nullable Map<String, String> variables(Deployed deployed, String service) {
        return deployed.deployment(service)
                .map(Deployment::variables)
                .map(HashMap::new)
                .orElse(null);
    }

    /** Whether the call runs there. A variable whose value could not be resolved is not known. */
    public static Truth runs(StartupCall call, Deployed deployed) {
        boolean unresolved = deployed.deployment(call.service())
                .map(deployment -> call.guards().stream()
                        .anyMatch(guard -> guard.variable() != null
                                && deployment.unresolved().contains(guard.variable())))
                .orElse(false);
        return unresolved ? Truth.UNKNOWN : call.runsIn(variables(deployed, call.service()));
    }
}
