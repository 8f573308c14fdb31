package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which steps must come before which others: what needs something is removed before it and made after it. */
final class StepLinks {
    /** What is replaced while anything uses it, and may be so for what uses it then: a column of a view, a default of a parameter. */
    private static final Set<String> REPLACED = Set.of("view", "function", "procedure");

    /** What stands in the way of nothing that is done to a column but of another type. */
    private static final Set<String> TAKES_AS_IT_IS =
            Set.of("column", "table", "view", "matview", "rule", "policy", "trigger");

    /** What goes as well after a type that it needs has another name. */
    private static final Set<String> NAMELESS = Set.of("type", "domain", "view", "matview");

    private final Side actual;
    private final Side expected;
    private final List<Step> steps;
    private final Map<ObjectId, List<Step>> before = new HashMap<>();
    private final Map<ObjectId, List<Step>> after = new HashMap<>();
    private final Map<Step, Set<Step>> followers = new HashMap<>();

    private StepLinks(Side actual, Side expected, List<Step> steps) {
        this.actual = actual;
        this.expected = expected;
        this.steps = steps;
        Set<ObjectId> made = new HashSet<>();
        steps.stream().filter(step -> step.act == Act.MAKE).forEach(step -> made.add(step.node));
        for (Step step : steps) {
            if (step.act != Act.MAKE && !isOfNew(step) && !isUnderNew(step, made)) {
                index(before, step);
            }
            if (step.act != Act.REMOVE) {
                index(after, step);
            }
        }
        steps.forEach(this::link);
        linkNames();
    }

    /** The steps that must come after each. */
    static Map<Step, Set<Step>> among(Side actual, Side expected, List<Step> steps) {
        return new StepLinks(actual, expected, steps).followers;
    }

    private static void index(Map<ObjectId, List<Step>> map, Step step) {
        map.computeIfAbsent(step.node, node -> new ArrayList<>()).add(step);
        step.also.forEach(
                node -> map.computeIfAbsent(node, n -> new ArrayList<>()).add(step));
    }

    /** Whether it completes what a statement before it has made. */
    private static boolean isOfNew(Step step) {
        return step.act == Act.CHANGE
                && step.previous != null
                && step.previous.node.equals(step.node)
                && (step.previous.act == Act.MAKE || isOfNew(step.previous));
    }

    /** Whether it completes a column of a table that is made, or an index that is. */
    private boolean isUnderNew(Step step, Set<ObjectId> made) {
        ObjectId container = step.act == Act.CHANGE ? expected.container(step.node) : null;
        return (container != null && made.contains(container))
                || (step.attachesIndex() && step.also.stream().anyMatch(made::contains));
    }

    private void link(Step step) {
        if (step.previous != null) {
            edge(step.previous, step);
        }
        step.earlier.forEach(other -> edge(other, step));
        step.opens.forEach(node -> after.getOrDefault(node, List.of()).forEach(later -> edge(step, later)));
        step.after.forEach(node -> after.getOrDefault(node, List.of()).forEach(earlier -> edge(earlier, step)));
        switch (step.act) {
            case REMOVE -> linkRemoval(step);
            case CHANGE -> linkChange(step);
            case MAKE -> linkMaking(step);
        }
    }

    private void linkRemoval(Step step) {
        for (ObjectId node : nodes(step)) {
            for (Step dependant : reach(node, actual::neededBy, before)) {
                if (!bothColumns(dependant.node, node)) {
                    edge(dependant, step);
                } else if (!dependant.also.contains(node)) {
                    edge(step, dependant);
                    reach(dependant.node, actual::neededBy, before).stream()
                            .filter(further -> further.act == Act.REMOVE && further != dependant)
                            .forEach(further -> edge(further, step));
                }
            }
        }
    }

    private void linkChange(Step step) {
        for (Step dependant : reach(step.node, actual::neededBy, before)) {
            boolean mayWait = (step.aside && NAMELESS.contains(dependant.node.kind()))
                    || REPLACED.contains(step.node.kind())
                    || step.addsLabel()
                    || (keepsType(step) && TAKES_AS_IT_IS.contains(dependant.node.kind()));
            if (dependant.act == Act.REMOVE && !dependant.late && !mayWait) {
                edge(dependant, step);
            }
        }
        for (Step needed : reach(step.node, this::needs, after)) {
            if (needed.act == Act.MAKE || REPLACED.contains(needed.node.kind()) || changesFirst(needed, step)) {
                edge(needed, step);
            }
        }
    }

    private static boolean keepsType(Step step) {
        return step.node.kind().equals("column") && step.form != Form.SET_TYPE && !step.sql.contains(" TYPE ");
    }

    /** What lets go of what it needs in place takes a column as it is, but for its type. */
    private static boolean changesFirst(Step column, Step step) {
        boolean onlyOfType = Dependants.RELEASE_IN_PLACE.contains(step.node.kind());
        return column.node.kind().equals("column") && (column.form == Form.SET_TYPE || !onlyOfType);
    }

    private static boolean bothColumns(ObjectId one, ObjectId other) {
        return one.kind().equals("column") && other.kind().equals("column");
    }

    private void linkMaking(Step step) {
        Set<ObjectId> nodes = new LinkedHashSet<>(nodes(step));
        for (ObjectId node : nodes) {
            for (Step needed : reach(node, this::needs, after)) {
                boolean completes = needed.act == Act.CHANGE && nodes.contains(needed.node);
                if (completes || needed.previous == step) {
                    edge(step, needed);
                } else if (bothColumns(needed.node, step.node) && (needed.act == Act.MAKE || isOfNew(needed))) {
                    edge(step, needed);
                } else {
                    edge(needed, step);
                }
            }
        }
    }

    private Collection<ObjectId> needs(ObjectId id) {
        Set<ObjectId> all = new LinkedHashSet<>(expected.needs(id));
        ObjectId container = expected.container(id);
        if (container != null) {
            all.add(container);
        }
        String schema = id.schema();
        if (!schema.isEmpty()) {
            all.add(ObjectId.of("schema", schema));
        }
        return all;
    }

    private static List<ObjectId> nodes(Step step) {
        List<ObjectId> nodes = new ArrayList<>();
        nodes.add(step.node);
        nodes.addAll(step.also);
        return nodes;
    }

    /** The nearest steps along the edges, over nodes that no step is about. */
    private static Set<Step> reach(
            ObjectId start, Function<ObjectId, Collection<ObjectId>> edges, Map<ObjectId, List<Step>> steps) {
        Set<Step> found = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>();
        open.add(start);
        seen.add(start);
        while (!open.isEmpty()) {
            for (ObjectId next : edges.apply(open.remove())) {
                if (seen.add(next)) {
                    List<Step> there = steps.getOrDefault(next, List.of());
                    found.addAll(there);
                    if (there.isEmpty()) {
                        open.add(next);
                    }
                }
            }
        }
        return found;
    }

    private void linkNames() {
        Map<String, List<Step>> freeing = new HashMap<>();
        for (Step step : steps) {
            step.frees.forEach(name ->
                    freeing.computeIfAbsent(name, n -> new ArrayList<>()).add(step));
        }
        for (Step step : steps) {
            step.takes.forEach(name -> freeing.getOrDefault(name, List.of()).forEach(earlier -> edge(earlier, step)));
        }
    }

    private void edge(Step earlier, Step later) {
        if (earlier != later) {
            followers.computeIfAbsent(earlier, step -> new LinkedHashSet<>()).add(later);
        }
    }
}
