package dev.plumbline.audit;

import dev.plumbline.catalog.Place;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the deployment files of one environment say of one service.
 *
 * @param variables environment variables with their resolved values; those that could not be resolved are in {@code unresolved}
 * @param unresolved names whose value does not follow from the files; {@code *} where there may be more variables than were read
 * @param replicas instances that run at once; null where the files do not say
 * @param place where the service is deployed
 */
public record Deployment(
        String service,
        Map<String, Place> variablePlaces,
        Map<String, String> variables,
        Set<String> unresolved,
        @Nullable Integer replicas,
        Place place) {
    public Deployment {
        variablePlaces = Map.copyOf(variablePlaces);
        variables = Map.copyOf(variables);
        unresolved = Set.copyOf(unresolved);
    }

    /** Whether the service may have that variable with a value that is not known. */
    public boolean mayHold(String variable) {
        return unresolved.contains(variable) || (unresolved.contains("*") && !variables.containsKey(variable));
    }
}
