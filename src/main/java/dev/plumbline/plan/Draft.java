package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.List;

/** All steps of one plan, not yet in order. */
final class Draft {
    private final Side actual;
    private final Side expected;
    private final Statements statements;
    private final Fates fates;
    private final Steps steps = new Steps();
    private final Removals removals;
    private final Makings makings;
    private final Alterations alterations;
    private final LateKeys lateKeys;

    Draft(Side actual, Side expected, List<Difference> differences, String creator) {
        this.statements = new Statements(actual, expected);
        Grants grants = new Grants(actual, expected, creator);
        this.actual = actual;
        this.expected = expected;
        this.fates = new Fates(actual, expected, statements, differences);
        this.removals = new Removals(actual, expected, fates, statements, steps);
        this.makings = new Makings(actual, expected, fates, statements, grants, steps);
        this.alterations = new Alterations(actual, expected, fates, statements, grants, makings, steps);
        this.lateKeys = new LateKeys(actual, fates);
    }

    List<Step> write() {
        dropLateKeys();
        for (Change change : List.copyOf(fates.changes())) {
            write(change);
        }
        alterations.writeTouched();
        new Fostering(actual, expected, fates, makings, steps).write();
        spareLateKeys();
        new NameCircles(actual, expected, steps).open();
        new SequenceOwners(expected, steps).arrange();
        new KeptConstraints(actual, steps).arrange();
        new CheckedDomains(actual, expected, fates, steps).arrange();
        new UnloggedOrder(actual, expected, steps).arrange();
        new PartitionOrder(actual, expected, makings, statements, steps).arrange();
        new HeldBack(actual, expected, steps.all()).join();
        return steps.all();
    }

    private void write(Change change) {
        CatalogObject any = change.to() == null ? change.actual() : change.expected();
        if (alterations.followsRename(any)) {
            return;
        }
        if (change.goes()) {
            goes(change);
        }
        if (change.comes() && !makings.comesWithAnother(change.expected())) {
            comes(change);
        }
        if (change.goes() && fates.isSwapped(change.actual().id())) {
            removals.dropRenamed(change);
        }
        if (change.inPlace() && !makings.comesWithAnother(change.expected())) {
            alterations.write(change);
        }
    }

    private void goes(Change change) {
        CatalogObject object = change.actual();
        if (object instanceof Grant grant) {
            if (!fates.isGone(grant.parent()) && stays(grant.parent()) && isThere(expected, grant.parent())) {
                alterations.regrant(grant.parent(), change.cause());
            }
        } else {
            removals.write(change);
        }
    }

    /** The sequence behind an identity column comes and goes without a word when the column becomes one, or is one no more. */
    private static boolean isThere(Side side, ObjectId id) {
        return !id.kind().equals("sequence") || side.find(id) != null || side.container(id) != null;
    }

    private boolean stays(ObjectId id) {
        ObjectId container = actual.container(id);
        return container == null || (!fates.isGone(container) && stays(container));
    }

    private void comes(Change change) {
        CatalogObject object = change.expected();
        if (object instanceof Grant grant) {
            if (isThere(actual, grant.parent())) {
                alterations.regrant(grant.parent(), change.cause());
            }
        } else {
            makings.write(change);
        }
    }

    /** Foreign keys between removed tables that must go before either. */
    private void dropLateKeys() {
        fates.gone().forEach((id, cause) -> {
            if (actual.has(id) && actual.find(id) instanceof ForeignKey key && lateKeys.mustGoFirst(key)) {
                String sql = ConstraintStatements.drop(id, key.parent());
                steps.addAll(List.of(Action.remove(id, sql)), cause, id, id);
            }
        });
    }

    private void spareLateKeys() {
        for (Step step : steps.all()) {
            if (step.act == Act.REMOVE && step.node.kind().equals("table")) {
                step.also.removeIf(id -> actual.find(id) instanceof ForeignKey key && lateKeys.mustGoFirst(key));
            }
        }
    }
}
