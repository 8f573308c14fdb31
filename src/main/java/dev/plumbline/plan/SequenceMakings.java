package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.Set;

/** Writes new sequences: with the owner that their table has meanwhile, and going on after the values that are there. */
final class SequenceMakings {
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final Side actual;
    private final Side expected;
    private final Statements statements;
    private final Steps steps;
    private final Subjects subjects;
    private final Set<ObjectId> fresh;

    /** All that is new stands in {@code fresh}. */
    SequenceMakings(Side actual, Side expected, Statements statements, Steps steps, Set<ObjectId> fresh) {
        this.actual = actual;
        this.expected = expected;
        this.statements = statements;
        this.steps = steps;
        this.subjects = new Subjects(expected);
        this.fresh = fresh;
    }

    void write(Sequence sequence, Difference cause) {
        List<Action> actions = statements.make(sequence);
        ObjectId table = sequence.parent();
        String owner = table == null ? "" : actual.owner(table);
        for (Action action : actions) {
            boolean owns = action.node().kind().equals("owned");
            if (owns && table != null && !fresh.contains(table) && !owner.isEmpty()) {
                add(
                        List.of(Action.change(
                                sequence.id(),
                                "ALTER SEQUENCE " + sequence.id().name() + " OWNER TO " + Names.role(owner))),
                        sequence.id(),
                        cause);
            }
            add(List.of(action), sequence.id(), cause);
        }
        if (sequence.ownedBy() != null) {
            goOn(sequence, ObjectId.parse(sequence.ownedBy()), cause);
        }
    }

    /** A sequence made for a column with values goes on after the highest. */
    private void goOn(Sequence sequence, ObjectId column, Difference cause) {
        if (!fresh.contains(column)
                && actual.find(column) != null
                && expected.find(column) instanceof Column wanted
                && INTEGERS.contains(wanted.type())) {
            String highest = (sequence.increment().startsWith("-") ? "min(" : "max(") + Names.own(column) + ")";
            String sql = "SELECT pg_catalog.setval("
                    + SqlName.literal(sequence.id().name()) + ", " + highest + ") FROM "
                    + wanted.parent().name() + " HAVING " + highest + " IS NOT NULL";
            Step step = add(List.of(Action.change(sequence.id(), sql).as(Form.HARMLESS)), sequence.id(), cause);
            step.after.add(column);
        }
    }

    private Step add(List<Action> actions, ObjectId id, Difference cause) {
        return steps.addAny(actions, cause, subjects.of(id), id);
    }
}
