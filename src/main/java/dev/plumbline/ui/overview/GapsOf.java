package dev.plumbline.ui.overview;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.ServiceStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gaps that may hide something of a service. One that stands in a state's snapshot counts for that state, one whose place is an
 * environment for that environment; any other of the schema counts everywhere, and so does each for a service that names no schema:
 * rather a gap too many than a wrong "in sync". What of code could not be read hides no object.
 */
final class GapsOf {
    private final Map<String, Snapshot> states;
    private final Set<String> environments;
    private final List<Gap> homeless;

    GapsOf(Review review) {
        this.states = Map.copyOf(review.states());
        this.environments =
                review.environments().stream().map(EnvironmentStatus::name).collect(Collectors.toSet());
        Set<Gap> placed = new LinkedHashSet<>();
        states.values().forEach(state -> placed.addAll(state.gaps()));
        this.homeless =
                review.gaps().stream().filter(gap -> !placed.contains(gap)).toList();
    }

    /** Of the states that an environment's verdicts rest on. */
    List<Gap> environment(ServiceStatus service, String environment) {
        return of(service, environment, "head", "head " + environment, "applied " + environment, "live " + environment);
    }

    /** Of the states of the checkout. */
    List<Gap> checkout(ServiceStatus service) {
        return of(service, "", "model", "head");
    }

    private List<Gap> of(ServiceStatus service, String environment, String... names) {
        Set<String> wanted = Set.of(names);
        Stream<Gap> own = states.entrySet().stream()
                .filter(state -> wanted.contains(state.getKey()))
                .flatMap(state -> state.getValue().gaps().stream());
        Stream<Gap> others =
                homeless.stream().filter(gap -> gap.place().equals(environment) || !environments.contains(gap.place()));
        return Stream.concat(own, others)
                .filter(gap -> !gap.kind().equals("code") && mayHide(gap, service))
                .distinct()
                .toList();
    }

    private static boolean mayHide(Gap gap, ServiceStatus service) {
        if (service.schemas().isEmpty()) {
            return true;
        }
        return gap.objects().isEmpty()
                ? touches(gap.scope(), service)
                : gap.objects().stream().anyMatch(object -> touches(object.schema(), service));
    }

    private static boolean touches(String schema, ServiceStatus service) {
        return schema.isEmpty() || schema.equals("*") || service.schemas().contains(schema);
    }
}
