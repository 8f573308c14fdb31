package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.Objects;

/** All steps of one plan, not yet in order. */
final class Draft {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Steps steps = new Steps();
    private final Removals removals;
    private final Makings makings;
    private final Alterations alterations;
    private final LateKeys lateKeys;

    Draft(Side actual, Side expected, List<Difference> differences, String creator) {
        Statements statements = new Statements(actual, expected);
        Grants grants = new Grants(actual, expected, creator);
        this.actual = actual;
        this.expected = expected;
        this.fates = new Fates(actual, expected, statements, differences);
        this.removals = new Removals(actual, fates, statements, steps);
        this.makings = new Makings(actual, expected, fates, statements, grants, steps);
        this.alterations = new Alterations(actual, expected, fates, statements, grants, makings, steps);
        this.lateKeys = new LateKeys(actual, fates);
    }

    List<Step> write() {
        for (Change change : List.copyOf(fates.changes())) {
            write(change);
        }
        alterations.writeTouched();
        circles();
        indexesOfPartitions();
        return steps.all();
    }

    private void write(Change change) {
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
            if (!fates.isGone(grant.parent()) && stays(grant.parent())) {
                alterations.regrant(grant.parent(), change.cause());
            }
        } else if (!alterations.keptByRename(object)) {
            removals.write(change);
        }
    }

    private boolean stays(ObjectId id) {
        ObjectId container = actual.container(id);
        return container == null || (!fates.isGone(container) && stays(container));
    }

    private void comes(Change change) {
        CatalogObject object = change.expected();
        if (object instanceof Grant grant) {
            alterations.regrant(grant.parent(), change.cause());
        } else if (!alterations.broughtByRename(object)) {
            makings.write(change);
        }
    }

    private void circles() {
        for (Change change : List.copyOf(fates.changes())) {
            if (change.goes() && change.actual() instanceof ForeignKey key && lateKeys.mustGoFirst(key)) {
                String sql = ConstraintStatements.drop(key.id(), key.parent());
                steps.addAll(List.of(Action.remove(key.id(), sql)), change.cause(), key.id(), key.id());
            }
        }
        for (Step step : steps.all()) {
            if (step.act == Act.REMOVE && step.node.kind().equals("table")) {
                step.also.removeIf(id -> actual.find(id) instanceof ForeignKey key && lateKeys.mustGoFirst(key));
            }
        }
    }

    /** An index or key of a partition comes before that of the partitioned table, which then takes it in. */
    private void indexesOfPartitions() {
        for (Step step : List.copyOf(steps.all())) {
            ObjectId parent = step.act == Act.MAKE ? expected.indexParent(step.node) : null;
            if (parent == null || !expected.has(step.node)) {
                continue;
            }
            if (makings.isFresh(parent)) {
                steps.all().stream()
                        .filter(other -> other.act == Act.MAKE && other.node.equals(parent))
                        .forEach(other -> other.after.add(step.node));
            } else if (!makings.isFresh(Objects.requireNonNull(tableOf(step.node)))
                    && step.node.kind().equals("index")) {
                attach(step, parent);
            }
        }
    }

    private void attach(Step step, ObjectId parent) {
        String sql = "ALTER INDEX " + name(parent) + " ATTACH PARTITION " + name(step.node);
        steps.addAll(List.of(Action.change(step.node, sql)), step.cause, step.subject, step.node);
    }

    private String name(ObjectId id) {
        return expected.find(id) instanceof Index
                ? Names.full(id)
                : dev.plumbline.catalog.SqlName.qualified(id.schema(), id.simpleName());
    }

    private ObjectId tableOf(ObjectId id) {
        return Objects.requireNonNullElse(expected.container(id), id);
    }
}
