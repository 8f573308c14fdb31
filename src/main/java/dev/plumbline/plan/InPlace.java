package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        if (from instanceof Sequence before && to instanceof Sequence after) {
            sequence(before, after, cause);
        } else {
            write(from, to, statements.change(from, to), cause);
        }
    }

    private void sequence(Sequence from, Sequence to, Difference cause) {
        boolean stays = Objects.equals(from.parent(), to.parent());
        Table above = sequences.changed(to.parent());
        Sequence before = above != null && stays ? from.withPersistence(above.persistence()) : from;
        List<Action> actions = new ArrayList<>(Objects.requireNonNull(statements.change(before, to)));
        handOver(from, to, actions);
        Step first = write(from, to, actions, cause);
        if (first != null && above != null) {
            first.after.add(above.id());
        }
        Table let = stays ? null : sequences.changed(from.parent());
        if (first != null && let != null) {
            steps.all().getLast().opens.add(let.id());
        }
    }

    private @Nullable Step write(
            CatalogObject from, CatalogObject to, @Nullable List<Action> actions, Difference cause) {
        Step first = steps.addAll(Objects.requireNonNull(actions), cause, subjects.of(to.id()), to.id());
        if (first != null && !from.id().equals(to.id())) {
            first.renamed = from.id();
            first.frees.addAll(NameKeys.of(from.id()));
            first.takes.addAll(NameKeys.of(to.id()));
        }
        return first;
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
