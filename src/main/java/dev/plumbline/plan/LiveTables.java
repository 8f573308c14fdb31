package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables and materialized views that are there before a plan and stay, with the plan's steps: what others use while it runs. */
final class LiveTables {
    private static final Set<String> RELATIONS = Set.of("table", "matview");

    final Side actual;
    final Side expected;
    private final List<Step> steps;
    private final Set<ObjectId> made = new HashSet<>();
    private final Set<ObjectId> removed = new HashSet<>();
    private int sequence;

    LiveTables(Side actual, Side expected, List<Step> steps) {
        this.actual = actual;
        this.expected = expected;
        this.steps = new ArrayList<>(steps);
        this.sequence = steps.size();
        for (Step step : steps) {
            Set<ObjectId> nodes = step.act == Act.MAKE ? made : step.act == Act.REMOVE ? removed : new HashSet<>();
            nodes.add(step.node);
            nodes.addAll(step.also);
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** The server that the plan is for. */
    int major() {
        return actual.snapshot().provenance().major();
    }

    /** Whether it is there before and after the plan, and has not been made again meanwhile. */
    boolean stays(@Nullable ObjectId id) {
        return id != null && actual.find(id) != null && !made.contains(id) && !removed.contains(id);
    }

    boolean isRemoved(ObjectId id) {
        return removed.contains(id);
    }

    /** The table or materialized view that a node is or belongs to; null for others. */
    @Nullable
    ObjectId relationOf(ObjectId node) {
        if (RELATIONS.contains(node.kind())) {
            return node;
        }
        String name = node.name();
        for (String kind : RELATIONS) {
            ObjectId whole = new ObjectId(kind, name);
            ObjectId parent = new ObjectId(kind, Names.parent(node));
            if (known(whole)) {
                return whole;
            }
            if (known(parent)) {
                return parent;
            }
        }
        return null;
    }

    private boolean known(ObjectId id) {
        return actual.find(id) != null || expected.find(id) != null;
    }

    /** One more step, with the cause of that one. */
    Step add(Action action, Step like) {
        Step step = new Step(action, like.cause, like.subject);
        step.sequence = sequence++;
        steps.add(step);
        return step;
    }

    /** The same before that one, waiting for what it waited for. */
    Step addBefore(Action action, Step step) {
        Step added = add(action, step);
        added.previous = step.previous;
        added.earlier.addAll(step.earlier);
        added.after.addAll(step.after);
        step.previous = added;
        return added;
    }

    /** The same after that one. */
    Step addAfter(Action action, Step step) {
        Step added = add(action, step);
        added.previous = step;
        return added;
    }
}
