package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.Attribution;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.Deployed;
import dev.plumbline.drift.Review.EnvironmentStatus;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was read of a project and its environments, ready to be attributed. */
record ProjectStates(
        Checkout checkout,
        Attribution attribution,
        List<Deployed> deployed,
        List<EnvironmentStatus> environments,
        List<Gap> gaps) {
    ProjectStates {
        deployed = List.copyOf(deployed);
        environments = List.copyOf(environments);
        gaps = List.copyOf(gaps);
    }

    /** The snapshots, by the names that {@link dev.plumbline.drift.Review#states()} documents. */
    SortedMap<String, Snapshot> snapshots() {
        SortedMap<String, Snapshot> states = new TreeMap<>();
        states.put("model", checkout.model().snapshot());
        states.put("head", checkout.head().snapshot());
        for (Deployed each : deployed) {
            String name = each.environment().name();
            states.put("head " + name, each.head().snapshot());
            states.put("applied " + name, each.applied().snapshot());
            states.put("live " + name, each.live());
        }
        return states;
    }
}
