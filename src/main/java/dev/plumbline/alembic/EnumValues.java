package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code sync_enum_values} of alembic-postgresql-enum: the type is made anew with the new labels, the columns of it that are named are
 * turned over to it with their defaults, and the old type is dropped.
 */
final class EnumValues {
    private final Sending sending;
    private final SymbolCall call;
    private final TableName type;

    EnumValues(Sending sending, SymbolCall call) {
        this.sending = sending;
        this.call = call;
        this.type = new TableName(
                Values.text(call.argument(0, "enum_schema"), "enum_schema", call.place()),
                Values.required(call.argument(1, "enum_name"), "enum_name", call.place()));
    }

    void run() {
        TableName old = new TableName(type.schema(), type.name() + "_old");
        List<Column> columns =
                elements(3, "affected_columns").stream().map(this::column).toList();
        String labels = elements(2, "new_values").stream()
                .map(value -> SqlName.literal(Values.required(value, "new_values", call.place())))
                .collect(Collectors.joining(", "));
        send("ALTER TYPE " + type.sql() + " RENAME TO " + SqlName.quote(old.name()));
        send("CREATE TYPE " + type.sql() + " AS ENUM (" + labels + ")");
        columns.forEach(this::turnOver);
        send("DROP TYPE " + old.sql());
    }

    /** A column of the type; its default as the plugin wrote it, null for none. */
    private record Column(
            TableName table,
            String name,
            boolean array,
            @Nullable String standard) {
        String alter() {
            return "ALTER TABLE " + table.sql() + " ALTER COLUMN " + SqlName.quote(name);
        }
    }

    private List<PyValue> elements(int position, String word) {
        return Values.elements(call.argument(position, word), word, call.place());
    }

    /** A {@code TableReference}; a plain tuple leaves the default to the database, which nobody asks here. */
    private Column column(PyValue value) {
        Place place = call.place();
        if (value instanceof PyTuple || !(value instanceof SymbolCall reference)) {
            throw new UnreadableException("a column of sync_enum_values does not say its default", place);
        }
        PyValue schema = reference.argument(2, "table_schema");
        PyValue kind = reference.argument(3, "column_type");
        return new Column(
                new TableName(
                        schema == null ? type.schema() : Values.text(schema, "table_schema", place),
                        Values.required(reference.argument(0, "table_name"), "table_name", place)),
                Values.required(reference.argument(1, "column_name"), "column_name", place),
                kind != null && kind.toString().contains("ARRAY"),
                Values.text(reference.argument(4, "existing_server_default"), "existing_server_default", place));
    }

    private void turnOver(Column column) {
        String suffix = column.array() ? "[]" : "";
        String name = SqlName.quote(column.name());
        if (column.standard() != null) {
            send(column.alter() + " DROP DEFAULT");
        }
        send(column.alter() + " TYPE " + type.sql() + suffix + " USING " + name + "::text" + suffix + "::" + type.sql()
                + suffix);
        if (column.standard() != null) {
            send(column.alter() + " SET DEFAULT " + renamed(column.standard()) + "::" + type.sql() + suffix);
        }
    }

    /** The default without its old type, labels that were renamed under their new names. */
    private String renamed(String standard) {
        int cast = standard.indexOf("::");
        if (standard.startsWith("ARRAY[") || cast < 0) {
            throw new UnreadableException("the default " + standard + " of an enumeration", call.place());
        }
        String value = standard.substring(0, cast);
        PyValue renames = call.argument(4, "enum_values_to_rename");
        for (PyValue pair : renames == null ? List.<PyValue>of() : elements(4, "enum_values_to_rename")) {
            List<PyValue> names = Values.elements(pair, "enum_values_to_rename", call.place());
            value = value.replace(
                    SqlName.literal(Values.required(names.getFirst(), "old name", call.place())),
                    SqlName.literal(Values.required(names.getLast(), "new name", call.place())));
        }
        return value;
    }

    private void send(String sql) {
        sending.recorder().send(sql, call.place());
        sending.soFar().text(sql);
    }
}
