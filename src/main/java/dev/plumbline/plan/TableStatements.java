package dev.plumbline.plan;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables without what stands under them; {@link NewTable} writes the columns of a new one. */
final class TableStatements implements KindStatements<Table> {
    @Override
    public List<Action> make(Table table) {
        return List.of(Action.make(table.id(), create(table, List.of(), true)));
    }

    /** {@code CREATE TABLE} with those column definitions; {@code attached} where it is made as a partition at once. */
    static String create(Table table, List<String> columns, boolean attached) {
        boolean partition = attached && table.partitionOf() != null;
        String head = "CREATE " + (table.persistence().equals("unlogged") ? "UNLOGGED " : "") + "TABLE "
                + table.id().name();
        String body =
                columns.isEmpty() ? "" : columns.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
        if (partition) {
            return head + " PARTITION OF " + Names.of(Objects.requireNonNull(table.partitionOf())) + body + " "
                    + table.partitionBound() + tail(table);
        }
        if (table.ofType() != null) {
            return head + " OF " + table.ofType() + body + tail(table);
        }
        String inherits = table.inherits().isEmpty()
                ? ""
                : table.inherits().stream().map(Names::of).collect(Collectors.joining(", ", " INHERITS (", ")"));
        return head + (body.isEmpty() ? " ()" : body) + inherits + tail(table);
    }

    private static String tail(Table table) {
        return (table.partitionKey() == null ? "" : " PARTITION BY " + table.partitionKey())
                + (table.accessMethod() == null ? "" : " USING " + SqlName.quote(table.accessMethod()))
                + Options.with(table.options())
                + (table.tablespace() == null ? "" : " TABLESPACE " + SqlName.quote(table.tablespace()));
    }

    @Override
    public List<Action> remove(Table table) {
        return List.of(Action.remove(table.id(), "DROP TABLE " + table.id().name(), HazardCode.DATA_LOSS));
    }

    @Override
    public @Nullable List<Action> change(Table from, Table to) {
        if (!Objects.equals(from.partitionKey(), to.partitionKey())) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER TABLE " + to.id().name() + " ";
        if (!from.persistence().equals(to.persistence())) {
            actions.add(Action.change(
                            to.id(), alter + "SET " + (to.persistence().equals("unlogged") ? "UNLOGGED" : "LOGGED"))
                    .as(Form.REWRITE));
        }
        if (!Objects.equals(from.accessMethod(), to.accessMethod())) {
            actions.add(Action.change(
                            to.id(),
                            alter + "SET ACCESS METHOD "
                                    + SqlName.quote(Objects.requireNonNullElse(to.accessMethod(), "heap")))
                    .as(Form.REWRITE));
        }
        if (!Objects.equals(from.tablespace(), to.tablespace())) {
            actions.add(Action.change(
                            to.id(),
                            alter + "SET TABLESPACE "
                                    + SqlName.quote(Objects.requireNonNullElse(to.tablespace(), "pg_default")))
                    .as(Form.REWRITE));
        }
        if (!Objects.equals(from.ofType(), to.ofType())) {
            actions.add(Action.change(to.id(), alter + (to.ofType() == null ? "NOT OF" : "OF " + to.ofType())));
        }
        for (String clause : Options.changes(from.options(), to.options())) {
            actions.add(Action.change(to.id(), alter + clause).as(Options.form(clause)));
        }
        return actions;
    }

    /** {@code REPLICA IDENTITY …} for the table. */
    static String replicaIdentity(Table table) {
        String identity = table.replicaIdentity();
        String words = identity.startsWith("index ")
                ? "USING INDEX " + identity.substring("index ".length())
                : identity.toUpperCase(Locale.ROOT);
        return "ALTER TABLE ONLY " + table.id().name() + " REPLICA IDENTITY " + words;
    }
}
