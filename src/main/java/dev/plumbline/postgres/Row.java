package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reader's query, by column names. Readers name columns by literals, which are the same strings each time; so their places
 * are kept by identity, and a name is compared once, not in each row.
 */
final class Row {
    private final ResultSet values;
    private final IdentityHashMap<String, Integer> places = new IdentityHashMap<>();

    Row(ResultSet values) {
        this.values = values;
    }

    private int at(String column) throws SQLException {
        Integer known = places.get(column);
        if (known != null) {
            return known;
        }
        int place = values.findColumn(column);
        places.put(column, place);
        return place;
    }

    @Nullable
    String text(String column) throws SQLException {
        return values.getString(at(column));
    }

    /** A value that is null only where the object went away after the query had seen it. */
    String required(String column) throws SQLException {
        String value = values.getString(at(column));
        if (value == null) {
            throw new VanishedException();
        }
        return value;
    }

    /** Whether the query has such a column. */
    boolean has(String column) throws SQLException {
        ResultSetMetaData columns = values.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(column)) {
                return true;
            }
        }
        return false;
    }

    boolean flag(String column) throws SQLException {
        return values.getBoolean(at(column));
    }

    int number(String column) throws SQLException {
        return values.getInt(at(column));
    }

    /** A {@code "char"} column's letter; a blank where it is empty. */
    char letter(String column) throws SQLException {
        String value = values.getString(at(column));
        return value == null || value.isEmpty() ? ' ' : value.charAt(0);
    }

    /** A text array; empty for null. */
    List<String> list(String column) throws SQLException {
        Array array = values.getArray(at(column));
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    List<String> sorted(String column) throws SQLException {
        return list(column).stream().sorted().toList();
    }

    /** {@code schema.name} of two columns, null where there is no name. */
    @Nullable
    String qualified(String schema, String name) throws SQLException {
        String simple = text(name);
        return simple == null ? null : SqlName.qualified(required(schema), simple);
    }

    /** The id of an object in a schema, from the columns {@code schema} and {@code name}. */
    ObjectId inSchema(String kind) throws SQLException {
        return ObjectId.of(kind, required("schema"), required("name"));
    }

    /** The table, view or domain that this row's object stands under: {@code parent_kind}, {@code schema}, {@code relation}. */
    ObjectId parent() throws SQLException {
        return ObjectId.of(required("parent_kind"), required("schema"), required("relation"));
    }

    /** The same where it can only be a table. */
    ObjectId table() throws SQLException {
        return ObjectId.of("table", required("schema"), required("relation"));
    }

    /** The id of what is told apart by the column {@code arguments}: a routine, an operator, an operator class or family. */
    ObjectId withArguments(String kind) throws SQLException {
        return ObjectId.routine(kind, required("schema"), required("name"), required("arguments"));
    }

    /** Whatever the columns {@code kind}, {@code schema}, {@code relation}, {@code name} and {@code arguments} name. */
    ObjectId target() throws SQLException {
        return target("kind", "schema", "relation", "name", "arguments");
    }

    /** The same of columns with these names. */
    ObjectId target(String kind, String schema, String relation, String name, String arguments) throws SQLException {
        return new TargetId(required(kind), text(schema), text(relation), required(name), text(arguments)).id();
    }

    /** The tables and foreign tables that three arrays of the same length name. */
    List<ObjectId> parents() throws SQLException {
        List<String> kinds = list("parent_kinds");
        List<ObjectId> named = tables("parent_schemas", "parent_names");
        return java.util.stream.IntStream.range(0, kinds.size())
                .mapToObj(i -> new ObjectId(kinds.get(i), named.get(i).name()))
                .toList();
    }

    /** The ids of objects in schemas, from two arrays of the same length. */
    List<ObjectId> tables(String schemas, String names) throws SQLException {
        String[] schema = list(schemas).toArray(String[]::new);
        String[] name = list(names).toArray(String[]::new);
        return java.util.stream.IntStream.range(0, name.length)
                .mapToObj(i -> ObjectId.of("table", schema[i], name[i]))
                .toList();
    }

    /** {@code definition} without what the server wrote before it; the whole where it begins otherwise. */
    static String after(String prefix, String definition) {
        return definition.startsWith(prefix) ? definition.substring(prefix.length()) : definition;
    }

    /** Two lists as one, sorted. */
    static List<String> merged(List<String> one, List<String> other) {
        return java.util.stream.Stream.of(one, other)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
