package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of a plan by the node that they are about, and by the name of what the node stands under; each in their order. */
final class StepIndex {
    private final Map<ObjectId, List<Step>> byNode = new HashMap<>();
    private final Map<String, List<Step>> byParent = new HashMap<>();

    StepIndex(Collection<Step> steps) {
        for (Step step : steps) {
            byNode.computeIfAbsent(step.node, node -> new ArrayList<>()).add(step);
            byParent.computeIfAbsent(Names.parent(step.node), name -> new ArrayList<>())
                    .add(step);
        }
    }

    /** Those about that node. */
    List<Step> about(ObjectId node) {
        return byNode.getOrDefault(node, List.of());
    }

    /** Those about what stands under an object of that name. */
    List<Step> under(String parent) {
        return byParent.getOrDefault(parent, List.of());
    }
}
