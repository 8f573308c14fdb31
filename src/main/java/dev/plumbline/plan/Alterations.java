package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes what is changed in place. */
final class Alterations {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Statements statements;
    private final Grants grants;
    private final Makings makings;
    private final Steps steps;
    private final Subjects subjects;
    private final Map<ObjectId, Difference> regranted = new LinkedHashMap<>();
    private final Map<ObjectId, ObjectId> renamed = new HashMap<>();

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
        this.statements = statements;
        this.grants = grants;
        this.makings = makings;
        this.steps = steps;
        this.subjects = new Subjects(expected);
        for (Change change : fates.changes()) {
            if (change.inPlace()
                    && !change.actual().id().equals(change.expected().id())) {
                renamed.put(change.actual().id(), change.expected().id());
            }
        }
    }

    void write(Change change) {
        CatalogObject to = change.expected();
        if (!change.actual().id().equals(to.id())) {
            commentsOfRenamed(change);
        }
        switch (to) {
            case Grant grant -> regranted.put(grant.parent(), change.cause());
            case Owner owner -> {
                add(change.actual(), to, change.cause());
                regranted.putIfAbsent(owner.parent(), change.cause());
                sequencesOf(owner.parent()).forEach(id -> regranted.putIfAbsent(id, change.cause()));
            }
            case Column column -> column((Column) change.actual(), column, change.cause());
            case Table table -> table((Table) change.actual(), table, change.cause());
            case ForeignTable table -> foreignTable((ForeignTable) change.actual(), table, change.cause());
            default -> add(change.actual(), to, change.cause());
        }
    }

    /** Those that a table's columns own on both sides: they follow its owner. */
    private List<ObjectId> sequencesOf(ObjectId table) {
        return actual.under(table).stream()
                .flatMap(column -> actual.neededBy(column).stream())
                .filter(node ->
                        node.kind().equals("owned") && !expected.needs(node).isEmpty())
                .map(node -> new ObjectId("sequence", node.name()))
                .toList();
    }

    /** A grant that one side lacks, on an object that stays. */
    void regrant(ObjectId target, Difference cause) {
        regranted.put(target, cause);
    }

    /** Whether it is a comment on something that is renamed or gets a name that was another's: comments go along with names. */
    boolean followsRename(CatalogObject satellite) {
        ObjectId parent = satellite.parent();
        return satellite instanceof Comment
                && parent != null
                && (renamed.containsKey(parent) || renamed.containsValue(parent));
    }

    private void commentsOfRenamed(Change change) {
        ObjectId to = change.expected().id();
        CatalogObject before = actual.find(change.actual().id().about("comment"));
        CatalogObject after = expected.find(to.about("comment"));
        String text = before instanceof Comment comment ? comment.text() : "";
        if (after instanceof Comment comment && !comment.text().equals(text)) {
            comment(statements.make(comment), to, change.cause());
        } else if (after == null && before instanceof Comment comment) {
            Comment moved = new Comment(to.about("comment"), to, comment.text());
            comment(statements.remove(moved), to, change.cause());
        }
    }

    private void comment(List<Action> actions, ObjectId to, Difference cause) {
        for (Action action : actions) {
            Action last = Action.change(action.node(), action.sql()).as(action.form());
            Step step = steps.addAll(List.of(last), cause, subjects.of(to), action.node());
            if (step != null) {
                step.after.add(to);
            }
        }
    }

    private void add(CatalogObject from, CatalogObject to, Difference cause) {
        List<Action> actions = new ArrayList<>(Objects.requireNonNull(statements.change(from, to)));
        if (to instanceof Sequence owned && from instanceof Sequence before) {
            handOver(before, owned, actions);
        }
        Step first = steps.addAll(actions, cause, subjects.of(to.id()), to.id());
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

    private void column(Column from, Column to, Difference cause) {
        boolean retype = fates.retyped().containsKey(from.id()) && !followsRetype(from);
        boolean reset = fates.defaults().containsKey(from.id());
        dropBeforeRetype(from, cause);
        List<Action> actions = Objects.requireNonNull(ColumnStatements.change(asParentWillBe(from), to, retype, reset));
        steps.addAll(actions, cause, subjects.of(to.id()), to.id());
        if (from.identity() == null && to.identity() != null) {
            for (Action action : grants.ofNew(Identity.sequenceNode(to))) {
                steps.addAll(List.of(action), cause, subjects.of(to.id()), to.id());
            }
        }
    }

    /** A default of the child's own stands in the way where the parent's column gets another type. */
    private boolean dropBeforeRetype(Column child, Difference cause) {
        boolean dropped = false;
        for (ObjectId above : followed(child)) {
            if (child.defaultValue() != null
                    && fates.retyped().containsKey(above)
                    && actual.find(above) instanceof Column parent
                    && parent.defaultValue() == null) {
                Action drop = Action.remove(
                        ColumnStatements.defaultOf(child.id()),
                        "ALTER TABLE ONLY " + child.parent().name() + " ALTER COLUMN " + Names.own(child.id())
                                + " DROP DEFAULT");
                Step step = steps.addAll(List.of(drop), cause, subjects.of(child.id()), child.id());
                if (step != null) {
                    step.opens.add(above);
                }
                dropped = true;
            }
        }
        return dropped;
    }

    /** A change of the parent's column changes the child's. */
    private Column asParentWillBe(Column child) {
        for (ObjectId need : followed(child)) {
            Change change = !fates.isGone(need) ? fates.ofActual(need) : null;
            if (change != null
                    && change.inPlace()
                    && change.actual() instanceof Column before
                    && change.expected() instanceof Column after) {
                return Inherited.after(before, after, child);
            }
        }
        return child;
    }

    private void table(Table from, Table to, Difference cause) {
        List<Action> off = Attachments.off(from, to);
        List<Action> on = Attachments.on(from, to);
        steps.addAll(off, cause, to.id(), Side.attachment(to.id()));
        add(from, to, cause);
        if (!on.isEmpty()) {
            attach(on, to, cause);
        }
        if (!from.replicaIdentity().equals(to.replicaIdentity())) {
            makings.replicaIdentity(to, cause);
        }
    }

    private void foreignTable(ForeignTable from, ForeignTable to, Difference cause) {
        add(from, to, cause);
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

    /** What no difference says, but what had to be touched because of one. */
    void writeTouched() {
        fates.retyped().forEach((id, cause) -> touchColumn(id, true, cause));
        fates.defaults().forEach((id, cause) -> touchColumn(id, false, cause));
        fates.reattached().forEach(this::reattach);
        for (Change change : List.copyOf(fates.changes())) {
            if (change.inPlace() && change.actual() instanceof Column from && change.expected() instanceof Column to) {
                children(from, to, change.cause());
            }
        }
        new ValidatedBelow(actual, expected, fates, steps).write();
        fates.reowned().forEach(this::reown);
        fates.loosened().forEach(this::loosen);
        regranted.forEach((target, cause) -> {
            if (!target.kind().equals("column")) {
                grant(target, cause);
            }
        });
        regranted.forEach((target, cause) -> {
            if (target.kind().equals("column")) {
                grant(target, cause);
            }
        });
        replicaIdentities();
    }

    /** What a change of the parent's column leaves to be said of children that no difference names. */
    private void children(Column from, Column to, Difference cause) {
        for (ObjectId id : List.copyOf(actual.neededBy(from.id()))) {
            if (actual.find(id) instanceof Column child
                    && expected.find(id) instanceof Column wanted
                    && fates.ofActual(id) == null
                    && !fates.isGone(id)
                    && followed(child).contains(from.id())) {
                dropBeforeRetype(child, cause);
                List<Action> actions = ColumnStatements.change(Inherited.after(from, to, child), wanted, false, false);
                for (Action action : Objects.requireNonNullElse(actions, List.<Action>of())) {
                    Step step = steps.addAll(List.of(action), cause, subjects.of(id), id);
                    if (step != null) {
                        step.after.add(from.id());
                    }
                }
            }
        }
    }

    private void touchColumn(ObjectId id, boolean retype, Difference cause) {
        boolean done = fates.isGone(id)
                || fates.ofActual(id) != null
                || (!retype && fates.retyped().containsKey(id));
        if (!done
                && (actual.has(id) || fates.reattached().containsKey(new ObjectId("table", Names.parent(id))))
                && actual.find(id) instanceof Column from
                && expected.find(id) instanceof Column to
                && !followsRetype(from)) {
            List<Action> actions = Objects.requireNonNull(ColumnStatements.change(from, to, retype, !retype));
            steps.addAll(actions, cause, subjects.of(id), id);
            defaultsBelow(id, cause);
        }
    }

    /** Defaults of children, which go before the parent's column is set to its type and come again after that. */
    private void defaultsBelow(ObjectId column, Difference cause) {
        for (ObjectId id : List.copyOf(actual.neededBy(column))) {
            if (actual.find(id) instanceof Column child
                    && expected.find(id) instanceof Column wanted
                    && wanted.defaultValue() != null
                    && fates.ofActual(id) == null
                    && !fates.isGone(id)
                    && dropBeforeRetype(child, cause)) {
                Action set = ColumnStatements.setDefault(wanted);
                Step step = steps.addAll(List.of(set), cause, subjects.of(id), id);
                if (step != null) {
                    step.after.add(column);
                }
            }
        }
    }

    /** Whether the parent's column gets the type, and with it this one. */
    private boolean followsRetype(Column column) {
        return column.inherited()
                && followed(column).stream()
                        .anyMatch(above -> fates.retyped().containsKey(above) && !fates.isGone(above));
    }

    /** Copies of the partitioned table's foreign keys, which a detached partition keeps. */
    private void foreignKeysOf(Table partition, Difference cause) {
        if (partition.partitionOf() == null) {
            return;
        }
        for (ObjectId key : actual.under(ObjectId.parse(partition.partitionOf()))) {
            if (key.kind().equals("fk")) {
                ObjectId copy = partition.id().child("fk", key.simpleName());
                Action drop = Action.remove(copy, ConstraintStatements.drop(copy, partition.id()));
                steps.addAll(List.of(drop), cause, partition.id(), Side.attachment(partition.id()));
            }
        }
    }

    /** The parents' columns whose changes go down to it: not those of a parent that the table is taken from before. */
    private List<ObjectId> followed(Column child) {
        Set<ObjectId> parents = expected.needs(Side.attachment(child.parent()));
        return fates.reattached().containsKey(child.parent())
                ? List.of()
                : actual.needs(child.id()).stream()
                        .filter(need -> need.kind().equals("column")
                                && parents.contains(new ObjectId("table", Names.parent(need))))
                        .toList();
    }

    private void reattach(ObjectId id, Difference cause) {
        Change change = fates.ofActual(id);
        if (actual.find(id) instanceof Table from && expected.find(id) instanceof Table to && !fates.isGone(id)) {
            boolean moved = change != null && !Attachments.off(from, to).isEmpty();
            if (!moved) {
                steps.addAll(Attachments.off(from, null), cause, id, Side.attachment(id));
                foreignKeysOf(from, cause);
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
        between.forEach(step -> step.earlier.add(off));
        between.stream().filter(step -> !step.late).forEach(on.earlier::add);
        on.earlier.add(off);
    }

    private static boolean isColumnOf(ObjectId node, ObjectId table) {
        return (node.kind().equals("column") || node.kind().equals("default"))
                && Names.parent(node).equals(table.name());
    }

    private void reown(ObjectId id, Difference cause) {
        if (actual.find(id) instanceof Sequence from && expected.find(id) instanceof Sequence to && !fates.isGone(id)) {
            steps.addAll(List.of(SequenceStatements.disown(from)), cause, id, SequenceStatements.ownership(id));
            if (to.ownedBy() != null) {
                steps.addAll(List.of(SequenceStatements.own(to)), cause, id, SequenceStatements.ownership(id));
            }
        }
    }

    private void grant(ObjectId target, Difference cause) {
        List<Action> actions = grants.ofKept(target);
        for (Action action : actions) {
            grantStep(action, target, cause);
        }
        if (actions.stream().anyMatch(action -> action.sql().startsWith("REVOKE"))
                && !target.kind().equals("column")) {
            expected.under(target).stream()
                    .filter(id -> id.kind().equals("column") && !regranted.containsKey(id))
                    .forEach(column -> grants.ofNew(column).forEach(action -> grantStep(action, column, cause)));
        }
    }

    private void grantStep(Action action, ObjectId target, Difference cause) {
        ObjectId subject = subjects.of(target);
        Step step = steps.addAll(List.of(action), cause, subject, subject.about("grants"));
        if (step != null) {
            step.after.add(subject.about("owner"));
            if (expected.find(target) instanceof Sequence owned && owned.parent() != null) {
                step.after.add(owned.parent().about("owner"));
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
