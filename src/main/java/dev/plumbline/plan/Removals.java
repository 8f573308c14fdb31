package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the removal of objects that do not go away with another one. */
final class Removals {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Statements statements;
    private final Steps steps;
    private final SwappedTypes swappedTypes;
    private final GoneWith goneWith;

    Removals(Side actual, Side expected, Fates fates, Statements statements, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.statements = statements;
        this.steps = steps;
        this.swappedTypes = new SwappedTypes(actual, expected, steps);
        this.goneWith = new GoneWith(actual, expected, fates);
    }

    void dropRenamed(Change change) {
        swappedTypes.drop(change);
    }

    void write(Change change) {
        CatalogObject object = change.actual();
        if (goneWith.isOne(object)) {
            return;
        }
        if (fates.isSwapped(object.id())) {
            swappedTypes.rename(change);
            return;
        }
        if (Foster.keepsValues(change, expected)) {
            setAside(change, (Column) object);
            return;
        }
        List<Action> actions = statements.remove(object);
        drop(
                change,
                switch (object) {
                    case Table table -> detached(table, actions);
                    case Index index -> withConstraints(index, actions);
                    case Column column -> withoutChildren(column, actions);
                    default -> actions;
                });
    }

    private void drop(Change change, List<Action> actions) {
        Subjects subjects = new Subjects(actual);
        for (Action action : actions) {
            Step step = steps.addAll(
                    List.of(action),
                    change.cause(),
                    subjects.of(change.actual().id()),
                    change.actual().id());
            if (step != null && action.node().equals(change.actual().id())) {
                takeAlong(step);
            }
        }
    }

    /** The name goes to a column of the parents, which gets the values. */
    private void setAside(Change change, Column column) {
        ObjectId id = column.id();
        String alter = "ALTER TABLE " + column.parent().name() + " ";
        List<Action> actions = new ArrayList<>();
        if (column.defaultValue() != null) {
            actions.add(Action.remove(
                    ColumnStatements.defaultOf(id), alter + "ALTER COLUMN " + Names.own(id) + " DROP DEFAULT"));
        }
        if (column.notNull()) {
            actions.add(Action.remove(id, alter + "ALTER COLUMN " + Names.own(id) + " DROP NOT NULL")
                    .as(Form.BRIEF));
        }
        ObjectId aside = Fostering.aside(id, actual, expected);
        actions.add(Action.remove(id, alter + "RENAME COLUMN " + Names.own(id) + " TO " + Names.own(aside))
                .as(Form.BRIEF));
        Step first = steps.addAll(actions, change.cause(), new Subjects(actual).of(id), id);
        if (first != null) {
            Step rename = steps.all().getLast();
            expected.needs(id).forEach(above -> rename.frees.addAll(NameKeys.of(above)));
        }
    }

    private void takeAlong(Step step) {
        Set<ObjectId> along = new LinkedHashSet<>();
        collect(step.node, along);
        along.remove(step.node);
        step.also.addAll(along);
        along.forEach(id -> step.frees.addAll(NameKeys.of(id)));
    }

    private void collect(ObjectId id, Set<ObjectId> along) {
        if (!along.add(id)) {
            return;
        }
        actual.under(id).forEach(child -> collect(child, along));
        if (id.kind().equals("column")) {
            along.add(ColumnStatements.defaultOf(id));
            for (ObjectId dependant : actual.neededBy(id)) {
                boolean sequence = dependant.kind().equals("sequence") && !actual.has(dependant);
                if (sequence
                        || dependant.kind().equals("not-null")
                        || (dependant.kind().equals("column")
                                && goesWithAbove(dependant)
                                && !fates.isGone(tableOf(dependant)))) {
                    collect(dependant, along);
                } else if (dependant.kind().equals("owned")) {
                    ownedSequence(dependant, along);
                }
            }
        }
        if (!goesWithTable(id)) {
            actual.indexesOf(id).stream()
                    .filter(index -> !goesWithTable(index))
                    .forEach(index -> collect(index, along));
        }
        if (id.kind().equals("table")) {
            along.add(Side.attachment(id));
            actual.partitions(id).stream().filter(fates::isGone).forEach(partition -> collect(partition, along));
        }
    }

    private boolean goesWithTable(ObjectId index) {
        ObjectId table = actual.container(index);
        return table != null && fates.isGone(table);
    }

    /** A child table keeps what it has from its parent where only the parent loses it. */
    private List<Action> withoutChildren(Column column, List<Action> drop) {
        boolean kept = actual.neededBy(column.id()).stream()
                .anyMatch(child -> child.kind().equals("column") && !fates.isGone(child));
        return kept
                ? drop.stream()
                        .map(action -> action.saying(action.sql().replaceFirst("^ALTER TABLE ", "ALTER TABLE ONLY ")))
                        .toList()
                : drop;
    }

    /** Whether it is a child's that is nothing of its own, or only has other properties. */
    private boolean goesWithAbove(ObjectId column) {
        return !actual.has(column)
                || (fates.isGone(column) && actual.find(column) instanceof Column child && child.inherited());
    }

    private static ObjectId tableOf(ObjectId column) {
        return new ObjectId("table", Names.parent(column));
    }

    /** A partition's constraint whose index is attached cannot go before, only with the partitioned table's index. */
    private List<Action> withConstraints(Index index, List<Action> drop) {
        boolean cascade = actual.indexesOf(index.id()).stream().anyMatch(Names::isConstraint);
        return cascade
                ? drop.stream()
                        .map(action -> action.saying(action.sql() + " CASCADE"))
                        .toList()
                : drop;
    }

    /** A partition that a foreign key may refer to through its partitioned table must be detached first. */
    private List<Action> detached(Table table, List<Action> drop) {
        if (!isReferenced(actual.partitionedTable(table.id()))) {
            return drop;
        }
        List<Action> actions = new ArrayList<>(Attachments.off(table, null));
        actions.addAll(drop);
        return actions;
    }

    private boolean isReferenced(@Nullable ObjectId partitioned) {
        return partitioned != null
                && (!actual.keysTo(partitioned).isEmpty() || isReferenced(actual.partitionedTable(partitioned)));
    }

    private void ownedSequence(ObjectId ownership, Set<ObjectId> along) {
        ObjectId sequence = new ObjectId("sequence", ownership.name());
        along.add(ownership);
        if (fates.isGone(sequence) && !fates.reowned().containsKey(sequence)) {
            along.add(sequence);
        }
    }
}
