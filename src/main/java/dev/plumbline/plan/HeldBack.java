package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what hangs together with a loss of data that loss as its cause, so that both are run or neither: the index of a column that goes,
 * the type that it is of, what takes its name.
 */
final class HeldBack {
    private static final Set<String> PARTS = Set.of("index", "pk", "unique", "exclude", "fk", "check", "statistics");

    private final Side actual;
    private final Side expected;
    private final List<Step> steps;

    /** What is removed, retyped or made with a loss, or only together with one. */
    private final Map<ObjectId, Difference> removed = new HashMap<>();

    private final Map<ObjectId, Difference> made = new HashMap<>();
    private final Set<Difference> causes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Difference> names = new HashMap<>();

    HeldBack(Side actual, Side expected, List<Step> steps) {
        this.actual = actual;
        this.expected = expected;
        this.steps = steps;
    }

    void join() {
        steps.stream().filter(this::loses).forEach(this::hold);
        if (removed.isEmpty()) {
            return;
        }
        for (boolean more = true; more; ) {
            more = false;
            for (Step step : steps) {
                Difference cause = held(step) ? null : cause(step);
                if (cause != null) {
                    step.cause = cause;
                    hold(step);
                    more = true;
                }
            }
        }
    }

    private boolean loses(Step step) {
        return step.hazards.contains(HazardCode.DATA_LOSS)
                || (step.form == Form.SET_TYPE
                        && actual.find(step.node) instanceof Column from
                        && expected.find(step.node) instanceof Column to
                        && from.generated() == null
                        && new TypeChange(actual, expected, from, to).losesValues());
    }

    private boolean held(Step step) {
        return causes.contains(step.cause);
    }

    private void hold(Step step) {
        causes.add(step.cause);
        Map<ObjectId, Difference> nodes = step.act == Act.MAKE ? made : removed;
        nodes.putIfAbsent(step.node, step.cause);
        step.also.forEach(id -> nodes.putIfAbsent(id, step.cause));
        step.frees.forEach(name -> names.putIfAbsent(name, step.cause));
    }

    private @Nullable Difference cause(Step step) {
        return switch (step.act) {
            case REMOVE -> expected.find(step.node) == null ? ofRemoval(step) : null;
            case MAKE -> ofMaking(step);
            case CHANGE -> first(Stream.of(step.subject), made);
        };
    }

    /** What a column that goes takes along, and what something that stays for now still needs. */
    private @Nullable Difference ofRemoval(Step step) {
        Difference part = PARTS.contains(step.node.kind()) ? first(actual.needs(step.node).stream(), removed) : null;
        Difference needed = part != null ? part : first(actual.neededBy(step.node).stream(), removed);
        boolean schema = needed == null && step.node.kind().equals("schema");
        return schema
                ? removed.entrySet().stream()
                        .filter(entry -> entry.getKey().schema().equals(step.node.simpleName()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null)
                : needed;
    }

    private @Nullable Difference ofMaking(Step step) {
        if (actual.find(step.node) != null) {
            return null;
        }
        Difference name = Collections.disjoint(step.takes, names.keySet())
                ? null
                : step.takes.stream()
                        .filter(names::containsKey)
                        .map(names::get)
                        .findFirst()
                        .orElseThrow();
        return name != null
                ? name
                : first(Stream.concat(expected.needs(step.node).stream(), Stream.of(step.subject)), made);
    }

    private static @Nullable Difference first(Stream<ObjectId> ids, Map<ObjectId, Difference> held) {
        return ids.filter(held::containsKey).map(held::get).findFirst().orElse(null);
    }
}
