package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns of tables that are there; those of a new table are part of {@link NewTable}. */
final class ColumnStatements implements KindStatements<Column> {
    /** The node that stands for a column's default or generating expression. */
    static ObjectId defaultOf(ObjectId column) {
        return new ObjectId("default", column.name());
    }

    @Override
    public List<Action> make(Column column) {
        return added(column);
    }

    static List<Action> added(Column column) {
        List<Action> actions = new ArrayList<>();
        String sql = "ALTER TABLE " + table(column) + " ADD COLUMN " + ColumnText.definition(column, true);
        actions.add(Action.make(column.id(), sql));
        actions.addAll(extras(column));
        return actions;
    }

    /** What {@code CREATE TABLE} cannot say of a column. */
    static List<Action> extras(Column column) {
        List<Action> actions = new ArrayList<>();
        physical(column, "default", -1, List.of(), actions);
        return actions;
    }

    @Override
    public List<Action> remove(Column column) {
        String sql = "ALTER TABLE " + table(column) + " DROP COLUMN " + Names.own(column.id());
        return List.of(
                column.generated() == null && !isForeign(column)
                        ? Action.remove(column.id(), sql, HazardCode.DATA_LOSS)
                        : Action.remove(column.id(), sql));
    }

    @Override
    public @Nullable List<Action> change(Column from, Column to) {
        return change(from, to, !sameType(from, to), false);
    }

    static boolean sameType(Column from, Column to) {
        return from.type().equals(to.type()) && Objects.equals(from.collation(), to.collation());
    }

    /** The same, where the type must be set, or the default must go and come again, although they read the same. */
    static @Nullable List<Action> change(Column from, Column to, boolean retype, boolean reset) {
        boolean losesExpression =
                from.generated() != null && from.generated().startsWith("stored: ") && to.generated() == null;
        if (!Objects.equals(from.generated(), to.generated()) && !losesExpression) {
            return null;
        }
        if (retype && !isForeign(to) && !Casts.possible(from.type(), to.type()) && to.generated() == null) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        if (losesExpression) {
            actions.add(Action.remove(defaultOf(to.id()), alter(to) + "DROP EXPRESSION"));
        }
        boolean setsDefault = beforeType(from, to, retype || reset, actions);
        if (retype) {
            actions.add(Action.change(to.id(), retype(from, to)).as(isForeign(to) ? Form.BRIEF : Form.SET_TYPE));
        }
        afterType(from, to, setsDefault, retype || reset, actions);
        physical(to, retype ? "default" : from.storage(), from.statistics(), from.options(), actions);
        if (!from.compression().equals(to.compression())) {
            actions.add(Action.change(to.id(), alter(to) + "SET COMPRESSION " + to.compression()));
        }
        return actions;
    }

    private static boolean beforeType(Column from, Column to, boolean reset, List<Action> actions) {
        if (from.identity() != null && to.identity() == null) {
            actions.add(Action.remove(Identity.sequenceNode(from), alter(to) + "DROP IDENTITY"));
        }
        boolean gone = from.defaultValue() != null && (to.defaultValue() == null || reset);
        if (gone) {
            actions.add(Action.remove(defaultOf(to.id()), alter(to) + "DROP DEFAULT"));
        }
        if (from.notNull() && !to.notNull()) {
            actions.add(Action.change(to.id(), alter(to) + "DROP NOT NULL"));
        }
        return to.defaultValue() != null && (gone || !to.defaultValue().equals(from.defaultValue()));
    }

    private static void afterType(Column from, Column to, boolean setsDefault, boolean reset, List<Action> actions) {
        if (!from.notNull() && to.notNull()) {
            actions.add(Action.change(to.id(), alter(to) + "SET NOT NULL").as(Form.SET_NOT_NULL));
        }
        if (setsDefault) {
            boolean there = from.defaultValue() != null && !reset;
            actions.add(
                    there
                            ? new Action(
                                    Act.CHANGE,
                                    defaultOf(to.id()),
                                    setDefault(to).sql(),
                                    List.of())
                            : setDefault(to));
        }
        actions.addAll(Identity.changes(from, to));
    }

    static Action setDefault(Column column) {
        return Action.make(defaultOf(column.id()), alter(column) + "SET DEFAULT " + column.defaultValue());
    }

    private static String retype(Column from, Column to) {
        String using = to.generated() == null && !isForeign(to) ? Casts.using(from, to) : "";
        return alter(to) + "TYPE " + ColumnText.type(to) + using;
    }

    private static void physical(
            Column to, String storage, int statistics, List<String> options, List<Action> actions) {
        if (!storage.equals(to.storage())) {
            actions.add(Action.change(to.id(), alter(to) + "SET STORAGE " + ColumnText.storage(to)));
        }
        if (statistics != to.statistics()) {
            actions.add(Action.change(to.id(), alter(to) + "SET STATISTICS " + to.statistics())
                    .as(Form.HARMLESS));
        }
        for (String clause : Options.changes(options, to.options())) {
            actions.add(Action.change(to.id(), alter(to) + clause).as(Options.form(clause)));
        }
    }

    static String alter(Column column) {
        return "ALTER TABLE " + (column.inherited() ? "ONLY " : "") + table(column) + " ALTER COLUMN "
                + Names.own(column.id()) + " ";
    }

    /** Whether the rows lie elsewhere, so that nothing here is read, written or lost. */
    static boolean isForeign(Column column) {
        return column.parent().kind().equals("foreign-table");
    }

    private static String table(Column column) {
        return column.parent().name();
    }
}
