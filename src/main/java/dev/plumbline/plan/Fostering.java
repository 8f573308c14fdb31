package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the parents for a while that {@link Foster} asks for. */
final class Fostering {
    private final Side actual;
    private final Side expected;
    private final Fates fates;
    private final Makings makings;
    private final Steps steps;

    Fostering(Side actual, Side expected, Fates fates, Makings makings, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.makings = makings;
        this.steps = steps;
    }

    void write() {
        Set<ObjectId> tables = new HashSet<>();
        for (Change change : List.copyOf(fates.changes())) {
            CatalogObject object = change.to() == null ? change.actual() : change.expected();
            ObjectId id = object instanceof Table ? object.id() : object.parent();
            if (id != null && tables.add(id)) {
                table(id, change.cause());
            }
        }
    }

    private void table(ObjectId id, Difference cause) {
        if (actual.find(id) instanceof Table from
                && expected.find(id) instanceof Table to
                && to.partitionOf() == null
                && !to.inherits().isEmpty()
                && !fates.isGone(id)
                && !makings.isFresh(id)) {
            Foster foster = new Foster.Decision(actual, expected, fates, from, to).foster();
            if (foster.isNeeded()) {
                write(foster, cause);
            }
        }
    }

    private void write(Foster foster, Difference cause) {
        ObjectId table = foster.table().id();
        ObjectId node = new ObjectId("foster", table.name());
        ObjectId parent =
                Aside.of(table, "parent", other -> actual.find(other) != null || expected.find(other) != null);
        boolean needed = !foster.kept().isEmpty() || !foster.fresh().isEmpty();
        Step first =
                needed ? add(Action.make(node, make(parent, foster.kept())).as(Form.HARMLESS), table, cause) : null;
        Step taken = needed ? add(Action.make(node, inherit(table, parent, "")), table, cause) : null;
        leave(foster, taken, cause);
        if (taken != null) {
            foster.fresh().forEach(id -> give(id, parent, taken, cause));
        }
        for (ObjectId again : foster.again()) {
            Step on = steps.addAll(
                    List.of(Action.make(Side.attachment(table), inherit(table, again, ""))),
                    cause,
                    table,
                    Side.attachment(table));
            if (on != null) {
                on.after.addAll(expected.under(table));
            }
        }
        if (first != null) {
            end(foster, parent, cause);
        }
    }

    /** Left before anything of it changes, and after the other one is taken up. */
    private void leave(Foster foster, @Nullable Step taken, Difference cause) {
        ObjectId table = foster.table().id();
        List<Step> off = new ArrayList<>(steps.all().stream()
                .filter(step -> step.act == Act.REMOVE && step.node.equals(Side.attachment(table)))
                .toList());
        for (ObjectId again : foster.again()) {
            Step left = steps.add(Action.remove(Side.attachment(table), inherit(table, again, "NO ")), cause, table);
            off.add(left);
        }
        if (taken != null) {
            off.forEach(step -> step.earlier.add(taken));
        }
        steps.all().stream()
                .filter(step -> foster.fresh().contains(step.node) && step.sql.contains(" RENAME COLUMN "))
                .forEach(step -> step.earlier.addAll(off));
        steps.all().stream()
                .filter(step -> step.act == Act.MAKE && step.node.equals(Side.attachment(table)))
                .forEach(step -> step.earlier.addAll(
                        off.stream().filter(left -> !left.equals(step.previous)).toList()));
    }

    private void give(ObjectId id, ObjectId parent, Step taken, Difference cause) {
        String own = "ALTER TABLE " + Names.parent(id) + " ";
        Change change = fates.ofActual(id);
        boolean kept = change != null && Foster.keepsValues(change, expected);
        for (Step step : List.copyOf(steps.all())) {
            if (step.act == Act.MAKE && step.node.equals(id) && step.sql.startsWith(own)) {
                step.sql = "ALTER TABLE " + parent.name() + " " + step.sql.substring(own.length());
                step.earlier.add(taken);
                if (kept && expected.find(id) instanceof Column column) {
                    values(step, column, parent, cause);
                }
            }
        }
    }

    /** The new column gets the values of the one that was set aside, which the parent has for that too. */
    private void values(Step step, Column column, ObjectId parent, Difference cause) {
        ObjectId aside = aside(column.id(), actual, expected);
        String alter = "ALTER TABLE " + parent.name() + " ALTER COLUMN " + Names.own(column.id()) + " ";
        String type = ColumnText.type(column);
        step.sql = step.sql.replaceFirst(" NOT NULL$", "") + ", ADD COLUMN " + Names.own(aside) + " " + type;
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(column.id(), alter + "TYPE " + type + " USING " + Names.own(aside))
                .as(Form.REWRITE));
        if (column.notNull()) {
            actions.add(Action.make(column.id(), alter + "SET NOT NULL").as(Form.SET_NOT_NULL));
        }
        steps.addAll(actions, cause, step.subject, column.id());
    }

    private void end(Foster foster, ObjectId parent, Difference cause) {
        ObjectId table = foster.table().id();
        ObjectId node = new ObjectId("foster", table.name());
        Step left = add(Action.change(node, inherit(table, parent, "NO ")), table, cause);
        left.after.add(Side.attachment(table));
        left.after.addAll(foster.fresh());
        foster.fresh().forEach(id -> left.after.addAll(expected.needs(id)));
        Step gone = add(Action.change(node, "DROP TABLE " + parent.name()).as(Form.HARMLESS), table, cause);
        for (ObjectId id : foster.fresh()) {
            Change change = fates.ofActual(id);
            if (change != null && Foster.keepsValues(change, expected)) {
                ObjectId aside = aside(id, actual, expected);
                Action drop = Action.remove(aside, "ALTER TABLE " + table.name() + " DROP COLUMN " + Names.own(aside));
                steps.add(drop, cause, table).earlier.add(gone);
            }
        }
    }

    /** What the table's own column is called until its values are in the new one. */
    static ObjectId aside(ObjectId column, Side actual, Side expected) {
        return Aside.of(column, "replaced", other -> actual.find(other) != null || expected.find(other) != null);
    }

    private Step add(Action action, ObjectId table, Difference cause) {
        Step step = steps.addAll(List.of(action), cause, table, action.node());
        return Objects.requireNonNull(step);
    }

    private static String inherit(ObjectId table, ObjectId parent, String no) {
        return "ALTER TABLE " + table.name() + " " + no + "INHERIT " + parent.name();
    }

    private String make(ObjectId parent, Set<ObjectId> kept) {
        Stream<String> parts = kept.stream().map(actual::find).map(part -> switch (part) {
            case Column column -> Names.own(column.id()) + " " + ColumnText.type(column);
            case CheckConstraint check -> "CONSTRAINT " + Names.own(check.id()) + " " + check.definition();
            case null, default -> "";
        });
        return "CREATE TABLE " + parent.name() + " " + parts.collect(Collectors.joining(", ", "(", ")"));
    }
}
