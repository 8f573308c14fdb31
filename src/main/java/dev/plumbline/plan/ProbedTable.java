package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of the actual side as a probe reads it: its rows under the alias {@code t}, and how it names them. */
record ProbedTable(Side actual, LiveNames names, ObjectId id) {
    /** The rows, with the names that the plan's statements use; {@code t} with {@code tableoid} and {@code ctid}. */
    String rows() {
        ObjectId live = names.of(id);
        boolean same = live.equals(id)
                && columns().stream().allMatch(column -> names.of(column.id()).equals(column.id()));
        return (same ? live.name() : "(SELECT tableoid, ctid, " + renamed() + " FROM " + live.name() + ")") + " AS t";
    }

    private String renamed() {
        return columns().stream()
                .map(column -> Names.own(names.of(column.id())) + " AS " + Names.own(column.id()))
                .collect(Collectors.joining(", "));
    }

    private List<Column> columns() {
        return actual.under(id).stream()
                .map(actual::find)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }

    @Nullable
    Column column(String name) {
        return actual.find(id.child("column", name)) instanceof Column column ? column : null;
    }

    /** The columns that name a row: the primary key, else where it lies, else none. */
    List<String> key() {
        for (ObjectId child : actual.under(id)) {
            if (actual.find(child) instanceof PrimaryKey key) {
                return key.columns();
            }
        }
        return actual.find(id) instanceof Table table && table.partitionKey() == null ? List.of("ctid") : List.of();
    }

    /** {@code t.id::text AS k1}; a constant where rows have no name. */
    String keyColumns() {
        List<String> key = key();
        return key.isEmpty()
                ? "1 AS k1"
                : IntStream.range(0, key.size())
                        .mapToObj(i -> "t." + SqlName.quote(key.get(i)) + "::text AS k" + (i + 1))
                        .collect(Collectors.joining(", "));
    }

    /** {@code k1, k2}. */
    String keyNames() {
        return IntStream.rangeClosed(1, Math.max(1, key().size()))
                .mapToObj(i -> "k" + i)
                .collect(Collectors.joining(", "));
    }

    /** The rows for which a condition over {@code t} holds. */
    RowCheck where(String condition) {
        return where(condition, List.of());
    }

    /** The same for a condition that calls those functions. */
    RowCheck where(String condition, List<String> calls) {
        return open("SELECT " + keyColumns() + " FROM " + rows() + " WHERE " + condition, calls);
    }

    /** The rows of a query that gives {@link #keyNames()}. */
    RowCheck open(String query, List<String> calls) {
        String bounded = query + " LIMIT " + (RowProbe.LIMIT + 1);
        return new RowCheck.Open(List.of(new RowProbe(names.of(id), bounded, liveKey(), calls, false)));
    }

    /** All rows, converted by that expression. */
    RowCheck converted(String expression, List<String> calls) {
        String sql = "SELECT count(v) FROM (SELECT " + expression + " AS v FROM " + rows() + ") AS q";
        return new RowCheck.Open(List.of(new RowProbe(names.of(id), sql, List.of(), calls, true)));
    }

    private List<String> liveKey() {
        List<String> live = new ArrayList<>();
        for (String column : key()) {
            live.add(names.of(id.child("column", column)).simpleName());
        }
        return live;
    }
}
