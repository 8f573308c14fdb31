package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.Trigger;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes new objects with all that stands under them. */
final class Makings {
    private final Side expected;
    private final Fates fates;
    private final Statements statements;
    private final Grants grants;
    private final Steps steps;
    private final Subjects subjects;
    private final Set<ObjectId> fresh = new HashSet<>();
    private final MakingsBelow below;
    private final SequenceMakings sequences;

    /** New materialized views, which are filled while the one who runs the plan owns all that is new. */
    private final List<ObjectId> filled;

    Makings(Side actual, Side expected, Fates fates, Statements statements, Grants grants, Steps steps) {
        this.expected = expected;
        this.fates = fates;
        this.statements = statements;
        this.grants = grants;
        this.steps = steps;
        this.subjects = new Subjects(expected);
        this.below = new MakingsBelow(actual, expected, fates, statements, steps, fresh);
        this.sequences = new SequenceMakings(actual, expected, statements, steps, fresh);
        fates.changes().stream()
                .filter(Change::comes)
                .forEach(change -> freshen(change.expected().id()));
        this.filled = fresh.stream()
                .filter(id -> id.kind().equals("matview"))
                .sorted()
                .toList();
    }

    private void freshen(ObjectId id) {
        if (fresh.add(id)) {
            expected.under(id).forEach(this::freshen);
        }
    }

    /** Whether it is new after the plan, by itself or with what it stands under. */
    boolean isFresh(ObjectId id) {
        return fresh.contains(id);
    }

    /** Whether it comes with what it stands under, so that nothing of its own is to be written. */
    boolean comesWithAnother(CatalogObject object) {
        ObjectId container = expected.container(object.id());
        return (container != null && fresh.contains(container)) || isCopyOfNew(object);
    }

    /** Whether a partition gets it with a foreign key above that is made. */
    private boolean isCopyOfNew(CatalogObject object) {
        return object instanceof ForeignKey
                && !expected.has(object.id())
                && expected.needs(object.id()).stream()
                        .anyMatch(need -> need.kind().equals("fk") && fresh.contains(need));
    }

    void write(Change change) {
        make(change.expected(), change.cause());
    }

    private void make(CatalogObject object, Difference cause) {
        ObjectId id = object.id();
        switch (object) {
            case Table table -> table(table, cause);
            case ForeignTable table -> foreignTable(table, cause);
            case Column column -> column(column, cause);
            case Owner owner -> owner(owner, cause);
            case Sequence sequence -> sequences.write(sequence, cause);
            case CheckConstraint check -> below.check(check, cause);
            case Trigger trigger -> below.trigger(trigger, cause);
            default -> add(statements.make(object), id, cause);
        }
        satellites(id, cause);
    }

    private void satellites(ObjectId id, Difference cause) {
        Set<ObjectId> parts = new LinkedHashSet<>();
        for (ObjectId child : expected.under(id)) {
            CatalogObject object = expected.find(child);
            if (object instanceof Grant grant) {
                if (!grant.parent().equals(id)) {
                    parts.add(grant.parent());
                }
            } else if (object != null && expected.has(child)) {
                make(object, cause);
            } else if (expected.indexParent(child) != null) {
                satellites(child, cause);
            }
        }
        if (Privileges.has(id.kind()) || id.kind().equals("column")) {
            grant(id, id, cause);
        }
        parts.forEach(part -> grant(part, id, cause));
    }

    private void grant(ObjectId target, ObjectId id, Difference cause) {
        grant(grants.ofNew(target), target, id, cause);
    }

    private void grant(List<Action> actions, ObjectId target, ObjectId id, Difference cause) {
        for (Action action : actions) {
            Step step = add(List.of(action), target.about("grants"), subjects.of(id), cause);
            step.after.add(id);
            step.after.add(ownerNode(id));
            if (expected.find(target) instanceof Sequence owned && owned.parent() != null) {
                step.after.add(owned.parent().about("owner"));
            }
        }
    }

    private ObjectId ownerNode(ObjectId id) {
        return subjects.of(id).about("owner");
    }

    private void table(Table table, Difference cause) {
        boolean attached = !needsNamedIndexes(table);
        NewTable.Made made = new NewTable(expected, table, attached, fresh::contains).write();
        List<Action> actions = attached
                ? made.actions()
                : made.actions().stream()
                        .map(action -> action.as(Form.HARMLESS))
                        .toList();
        Step step = add(actions, table.id(), cause);
        step.also.addAll(made.with());
        made.with().forEach(id -> step.takes.addAll(NameKeys.of(id)));
        for (ObjectId child : expected.under(table.id())) {
            if (child.kind().equals("column")) {
                step.also.add(child);
                if (!expected.has(child)) {
                    step.also.add(ColumnStatements.defaultOf(child));
                }
            }
        }
        if (!attached) {
            expected.under(table.id()).stream()
                    .filter(id -> !expected.has(id))
                    .map(expected::find)
                    .filter(CheckConstraint.class::isInstance)
                    .forEach(check -> add(statements.make(check), check.id(), cause));
            Step attach = add(List.of(Attachments.attach(table)), Side.attachment(table.id()), table.id(), cause);
            attach.after.addAll(expected.under(table.id()));
        }
        if (!table.replicaIdentity().equals("default")) {
            replicaIdentity(table, cause);
        }
    }

    private void foreignTable(ForeignTable table, Difference cause) {
        NewForeignTable made = new NewForeignTable(expected, table);
        add(made.write(), table.id(), cause).also.addAll(made.with());
    }

    /** Whether indexes of a new partition are called otherwise than the server would call them, below indexes that are there. */
    private boolean needsNamedIndexes(Table table) {
        return table.partitionOf() != null
                && expected.under(table.id()).stream()
                        .filter(expected::has)
                        .map(expected::indexParent)
                        .anyMatch(parent -> parent != null && !fresh.contains(parent));
    }

    void replicaIdentity(Table table, Difference cause) {
        ObjectId node = new ObjectId("replica", table.id().name());
        Step step = add(List.of(Action.change(node, TableStatements.replicaIdentity(table))), node, table.id(), cause);
        step.after.add(table.id());
        if (table.replicaIdentity().startsWith("index ")) {
            String index = table.id().name() + "/" + table.replicaIdentity().substring("index ".length());
            for (String kind : List.of("index", "pk", "unique")) {
                step.after.add(new ObjectId(kind, index));
            }
        }
    }

    private void column(Column column, Difference cause) {
        boolean newTable = fresh.contains(column.parent());
        Change was = fates.ofActual(column.id());
        boolean wasOwn = was != null && Foster.isGivenUp(was, expected);
        if (column.inherited() && !wasOwn && !below.isAttachedLater(column)) {
            below.inherited(column, cause);
        } else if (!newTable) {
            Step step = add(added(column), column.id(), subjects.of(column.id()), cause);
            step.also.add(ColumnStatements.defaultOf(column.id()));
            if (column.identity() != null) {
                step.also.add(Identity.sequenceNode(column));
                step.takes.addAll(NameKeys.of(Identity.sequenceNode(column)));
            }
            if (expected.find(column.parent()) instanceof ForeignTable table) {
                add(ForeignTableStatements.columnOptions(null, table, List.of(column.id())), column.id(), cause);
            }
        }
        if (column.identity() != null) {
            ObjectId sequence = Identity.sequenceNode(column);
            List<Action> actions = newTable ? grants.ofNew(sequence) : grants.ofNewFor(column.parent(), sequence);
            grant(actions, sequence, column.id(), cause);
        }
    }

    private List<Action> added(Column column) {
        Column heritable = Inherited.heritable(expected, column);
        if (!new AddedColumn(expected, column).getsIdentityLater()) {
            return statements.make(heritable);
        }
        Column plain = heritable.withoutIdentity();
        List<Action> actions = new ArrayList<>(statements.make(plain));
        actions.addAll(Identity.changes(plain, column));
        return actions;
    }

    private void owner(Owner owner, Difference cause) {
        Step step = add(statements.make(owner), owner.id(), subjects.of(owner.id()), cause);
        step.after.add(owner.parent());
        step.after.addAll(filled);
        for (ObjectId column : expected.under(owner.parent())) {
            expected.neededBy(column).stream()
                    .filter(node -> node.kind().equals("owned"))
                    .forEach(step.after::add);
        }
    }

    private Step add(List<Action> actions, ObjectId id, Difference cause) {
        return add(actions, id, subjects.of(id), cause);
    }

    private Step add(List<Action> actions, ObjectId chain, ObjectId subject, Difference cause) {
        return steps.addAny(actions, cause, subject, chain);
    }
}
