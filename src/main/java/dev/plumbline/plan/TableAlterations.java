package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tables that are changed in place: what they are attached to, of which type they are, and the options of foreign ones. */
final class TableAlterations {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final OwnedSequences sequences;
    private final Makings makings;
    private final InPlace inPlace;
    private final Steps steps;

    TableAlterations(
            Side actual,
            Side expected,
            Fates fates,
            OwnedSequences sequences,
            Makings makings,
            InPlace inPlace,
            Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.sequences = sequences;
        this.makings = makings;
        this.inPlace = inPlace;
        this.steps = steps;
    }

    void table(Table from, Table to, Difference cause) {
        List<Action> off = Attachments.off(from, to);
        List<Action> on = Attachments.on(from, to);
        steps.addAll(off, cause, to.id(), Side.attachment(to.id()));
        inPlace.add(from, to, cause);
        sequences.of(from.id()).forEach(id -> sequence(id, cause));
        if (!on.isEmpty()) {
            attach(on, to, cause);
        }
        if (!from.replicaIdentity().equals(to.replicaIdentity())) {
            makings.replicaIdentity(to, cause);
        }
    }

    /** One that would follow its table although no difference says that it changes. */
    private void sequence(ObjectId id, Difference cause) {
        if (fates.ofActual(id) == null
                && actual.find(id) instanceof Sequence from
                && expected.find(id) instanceof Sequence to) {
            inPlace.add(from, to, cause);
        }
    }

    void foreignTable(ForeignTable from, ForeignTable to, Difference cause) {
        inPlace.add(from, to, cause);
        List<ObjectId> kept = expected.under(to.id()).stream()
                .filter(id -> id.kind().equals("column") && !makings.isFresh(id))
                .toList();
        for (Action action : ForeignTableStatements.columnOptions(from, to, kept)) {
            steps.addAll(List.of(action), cause, to.id(), action.node().about("options"));
        }
    }

    private void attach(List<Action> on, Table to, Difference cause) {
        Step step = steps.addAll(on, cause, to.id(), Side.attachment(to.id()));
        if (step != null) {
            step.after.addAll(expected.under(to.id()));
        }
    }

    /** Those that are detached, or of no type, while something else changes. */
    void writeTouched() {
        fates.reattached().forEach(this::reattach);
        fates.loosened().forEach(this::loosen);
    }

    private void reattach(ObjectId id, Difference cause) {
        Change change = fates.ofActual(id);
        if (actual.find(id) instanceof Table from && expected.find(id) instanceof Table to && !fates.isGone(id)) {
            boolean moved = change != null && !Attachments.off(from, to).isEmpty();
            if (!moved) {
                steps.addAll(Attachments.off(from, null), cause, id, Side.attachment(id));
                attach(Attachments.on(null, to), to, cause);
            }
        }
    }

    /** Of no type before that type or a column changes, of it again after that. */
    private void loosen(ObjectId id, Difference cause) {
        if (fates.isGone(id) || !(expected.find(id) instanceof Table to)) {
            return;
        }
        ObjectId node = new ObjectId("typed", id.name());
        ObjectId type = ObjectId.parse("type:" + to.ofType());
        List<Step> between = steps.all().stream()
                .filter(step -> step.node.equals(type) || isColumnOf(step.node, id))
                .toList();
        Step off = steps.add(Action.remove(node, "ALTER TABLE " + id.name() + " NOT OF"), cause, id);
        Step on = steps.add(Action.make(node, "ALTER TABLE " + id.name() + " OF " + to.ofType()), cause, id);
        inOrder(between);
        between.forEach(step -> step.earlier.add(off));
        between.stream().filter(step -> !step.late).forEach(on.earlier::add);
        on.earlier.add(off);
    }

    /** New columns come in the order of the type's attributes. */
    private void inOrder(List<Step> columns) {
        SortedMap<Integer, Step> made = new TreeMap<>();
        for (Step step : columns) {
            if (step.act == Act.MAKE && expected.find(step.node) instanceof Column column) {
                made.put(column.position(), step);
            }
        }
        List<Step> sorted = List.copyOf(made.values());
        for (int i = 1; i < sorted.size(); i++) {
            sorted.get(i).earlier.add(sorted.get(i - 1));
        }
    }

    private static boolean isColumnOf(ObjectId node, ObjectId table) {
        return (node.kind().equals("column") || node.kind().equals("default"))
                && Names.parent(node).equals(table.name());
    }
}
