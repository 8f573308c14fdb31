package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.List;

/** Writes what is changed in place. */
final class Alterations {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Makings makings;
    private final Steps steps;
    private final InPlace inPlace;
    private final ColumnAlterations columns;
    private final TableAlterations tables;
    private final RenamedComments comments;
    private final Regrants regrants;

    Alterations(
            Side actual,
            Side expected,
            Fates fates,
            Statements statements,
            Grants grants,
            Makings makings,
            Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.makings = makings;
        this.steps = steps;
        Subjects subjects = new Subjects(expected);
        OwnedSequences sequences = new OwnedSequences(actual, expected, fates);
        this.inPlace = new InPlace(actual, sequences, statements, grants, makings, subjects, steps);
        this.columns = new ColumnAlterations(actual, expected, fates, grants, subjects, steps);
        this.tables = new TableAlterations(actual, expected, fates, sequences, makings, inPlace, steps);
        this.comments = new RenamedComments(actual, expected, fates, statements, steps);
        this.regrants = new Regrants(actual, expected, fates, sequences, grants, steps);
    }

    void write(Change change) {
        CatalogObject to = change.expected();
        comments.write(change);
        switch (to) {
            case Grant grant -> regrants.of(grant.parent(), change.cause());
            case Owner owner -> {
                inPlace.add(change.actual(), to, change.cause());
                regrants.ofOwned(owner.parent(), change.cause());
            }
            case Column column -> columns.write((Column) change.actual(), column, change.cause());
            case Table table -> tables.table((Table) change.actual(), table, change.cause());
            case ForeignTable table -> tables.foreignTable((ForeignTable) change.actual(), table, change.cause());
            default -> inPlace.add(change.actual(), to, change.cause());
        }
    }

    /** A grant that one side lacks, on an object that stays. */
    void regrant(ObjectId target, Difference cause) {
        regrants.of(target, cause);
    }

    /** Whether it is a comment that goes along with the name of what it is on. */
    boolean followsRename(CatalogObject satellite) {
        return comments.follows(satellite);
    }

    /** What no difference says, but what had to be touched because of one. */
    void writeTouched() {
        columns.writeTouched();
        tables.writeTouched();
        new ValidatedBelow(actual, expected, fates, steps).write();
        fates.reowned().forEach(this::reown);
        regrants.write();
        replicaIdentities();
    }

    private void reown(ObjectId id, Difference cause) {
        if (actual.find(id) instanceof Sequence from && expected.find(id) instanceof Sequence to && !fates.isGone(id)) {
            steps.addAll(List.of(SequenceStatements.disown(from)), cause, id, SequenceStatements.ownership(id));
            if (to.ownedBy() != null) {
                steps.addAll(List.of(SequenceStatements.own(to)), cause, id, SequenceStatements.ownership(id));
            }
        }
    }

    /** An index that was made again is no longer the table's replica identity. */
    private void replicaIdentities() {
        for (Change change : List.copyOf(fates.changes())) {
            CatalogObject to = change.to();
            if (to == null || !change.comes() || to.parent() == null || makings.isFresh(to.parent())) {
                continue;
            }
            if (expected.find(to.parent()) instanceof Table table
                    && table.replicaIdentity().equals("index " + Names.own(to.id()))
                    && actual.find(table.id()) instanceof Table before
                    && before.replicaIdentity().equals(table.replicaIdentity())) {
                makings.replicaIdentity(table, change.cause());
            }
        }
    }
}
