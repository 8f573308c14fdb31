package dev.plumbline.plan;

import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives each statement of a plan its way back: the plan in the other direction, each of its statements with the one that it takes back, or
 * with an earlier one where its order asks for that. Run from the last statement's to the first's they are that plan.
 */
final class WayBack {
    private final List<Statement> forward;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<String>> undos = new ArrayList<>();

    WayBack(List<Statement> forward) {
        this.forward = forward;
        for (int i = 0; i < forward.size(); i++) {
            Statement statement = forward.get(i);
            undos.add(new ArrayList<>());
            positions.put(causeKey(statement.cause()), i);
        }
        for (int i = 0; i < forward.size(); i++) {
            positions.put(objectKey(forward.get(i).object()), i);
        }
    }

    private static String objectKey(ObjectId object) {
        return "object " + object;
    }

    private static String causeKey(Difference cause) {
        return "cause " + cause.id();
    }

    /** The statements of that comparison's plan with their ways back, from the expected side to the actual one. */
    List<Statement> write(Side to, Side from, Comparison comparison, String creator) {
        if (forward.isEmpty()) {
            return forward;
        }
        List<Difference> reversed =
                comparison.differences().stream().map(WayBack::reversed).toList();
        List<Step> steps = new Draft(from, to, reversed, creator).write();
        if (!makesAgainTogether(steps, from)) {
            steps.forEach(step -> step.phase = phase(step, from, to));
        }
        int at = forward.size() - 1;
        for (Step step : new StepOrder(from, to, steps).sorted()) {
            at = Math.min(at, position(step));
            if (!isNameFromParent(step, from)) {
                undos.get(at).add(step.sql);
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < forward.size(); i++) {
            statements.add(withUndo(forward.get(i), undos.get(i)));
        }
        return statements;
    }

    /** A table that was attached has its not-null constraints under names of its own, whatever one made as a partition would have. */
    private static boolean isNameFromParent(Step step, Side from) {
        return step.act != Act.MAKE && from.find(step.node) instanceof NotNullConstraint && !from.has(step.node);
    }

    /** The reverse of the order of running; below tables that hang together the usual one, removals before all else. */
    private int phase(Step step, Side from, Side to) {
        boolean together = hangsTogether(step.node, from) || hangsTogether(step.node, to);
        return !together ? -position(step) : step.act == Act.REMOVE ? -forward.size() : 0;
    }

    private static boolean hangsTogether(ObjectId node, Side side) {
        return List.of(node.name(), Names.parent(node)).stream()
                .map(name -> new ObjectId("table", name))
                .anyMatch(table -> !side.needs(Side.attachment(table)).isEmpty()
                        || side.neededBy(table).stream()
                                .anyMatch(other -> other.kind().equals("attached")));
    }

    /** Whether things that hang together, or a name that goes to another column, are removed and made again: the usual order knows how. */
    private static boolean makesAgainTogether(List<Step> steps, Side from) {
        Set<ObjectId> again = madeAgain(steps);
        boolean moved = steps.stream()
                .anyMatch(step -> step.act == Act.MAKE && step.node.kind().equals("not-null") && from.has(step.node));
        return moved
                || again.stream().anyMatch(node -> from.needs(node).stream().anyMatch(again::contains));
    }

    private static Set<ObjectId> madeAgain(List<Step> steps) {
        Set<ObjectId> removed = steps.stream()
                .filter(step -> step.act == Act.REMOVE)
                .map(step -> step.node)
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> step.act == Act.MAKE && removed.contains(step.node))
                .map(step -> step.node)
                .collect(Collectors.toSet());
    }

    /** The last statement about the object, else the last with its cause, else the first of all. */
    private int position(Step step) {
        Integer object = positions.get(objectKey(step.node));
        return object != null ? object : positions.getOrDefault(causeKey(step.cause), 0);
    }

    private static Difference reversed(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> new Difference.Unexpected(missing.expected());
            case Difference.Unexpected unexpected -> new Difference.Missing(unexpected.actual());
            case Difference.Changed changed ->
                new Difference.Changed(
                        changed.actual(),
                        changed.expected(),
                        changed.changes().stream()
                                .map(change -> new AttributeChange(change.name(), change.actual(), change.expected()))
                                .toList());
        };
    }

    /** What a step already says of its way back, for what it left unfinished, comes after that. */
    private static Statement withUndo(Statement statement, List<String> undo) {
        List<String> all = new ArrayList<>(undo);
        all.addAll(statement.undo().statements());
        return new Statement(
                statement.sql(),
                statement.object(),
                statement.cause(),
                statement.hazards(),
                statement.group(),
                statement.running(),
                new Undo(all, lost(statement)));
    }

    private static String lost(Statement statement) {
        if (statement.losesData()) {
            return statement.object().kind().equals("column")
                    ? "the values of " + statement.object().label()
                    : "the rows of " + statement.object().label();
        }
        if (statement.cause() instanceof Difference.Changed changed && changed.expected() instanceof EnumType) {
            return "a value cannot be taken from an enum type; another type takes its place, which fails where a row holds the value";
        }
        boolean retyped = statement.sql().startsWith("ALTER TABLE ")
                && statement.object().kind().equals("column")
                && statement.sql().contains(" TYPE ");
        return retyped
                ? "what the cast changed in the values of " + statement.object().label()
                : "";
    }
}
