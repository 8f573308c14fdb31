package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Changes an object in place, as its kind does, under its new name where it has one. */
record InPlace(
        Side actual,
        OwnedSequences sequences,
        Statements statements,
        Grants grants,
        Makings makings,
        Subjects subjects,
        Steps steps) {
    void add(CatalogObject from, CatalogObject to, Difference cause) {
        CatalogObject before = from instanceof Sequence sequence ? sequences.withTable(sequence) : from;
        List<Action> actions = new ArrayList<>(Objects.requireNonNull(statements.change(before, to)));
        if (to instanceof Sequence owned && from instanceof Sequence sequence) {
            handOver(sequence, owned, actions);
        }
        Step first = steps.addAll(actions, cause, subjects.of(to.id()), to.id());
        Table table = from instanceof Sequence sequence ? sequences.changed(sequence) : null;
        if (first != null && table != null) {
            first.after.add(table.id());
        }
        if (first != null && !from.id().equals(to.id())) {
            first.renamed = from.id();
            first.frees.addAll(NameKeys.of(from.id()));
            first.takes.addAll(NameKeys.of(to.id()));
        }
    }

    /** A sequence that a column comes to own must have the owner that the table has then. */
    private void handOver(Sequence from, Sequence to, List<Action> actions) {
        if (to.parent() != null && !Objects.equals(from.ownedBy(), to.ownedBy())) {
            String owner = makings.isFresh(to.parent()) ? grants.creator() : actual.owner(to.parent());
            if (!owner.isEmpty() && !owner.equals(actual.owner(from.id()))) {
                String sql = "ALTER SEQUENCE " + to.id().name() + " OWNER TO " + Names.role(owner);
                actions.add(actions.size() - 1, Action.change(to.id(), sql));
            }
        }
    }
}
