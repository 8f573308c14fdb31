package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks for rows that stand against a unique or an exclusion constraint. */
final class KeyProbe {
    private final ProbedTable table;

    KeyProbe(ProbedTable table) {
        this.table = table;
    }

    /** Rows with the same values in those columns. */
    RowCheck unique(List<String> columns, String definition) {
        if (definition.contains("WITHOUT OVERLAPS")) {
            return new RowCheck.Unknown("keys over periods are not asked");
        }
        String absent = absent(columns);
        if (absent != null) {
            return new RowCheck.Unknown(absent);
        }
        List<String> names = columns.stream()
                .map(column -> "t." + dev.plumbline.catalog.SqlName.quote(column))
                .toList();
        boolean nullsCount = definition.contains("NULLS NOT DISTINCT");
        return duplicates(names, nullsCount ? "true" : notNull(names), List.of());
    }

    private @Nullable String absent(List<String> columns) {
        return columns.stream()
                .filter(column -> table.column(column) == null)
                .map(column -> "column " + column + " is not there yet")
                .findFirst()
                .orElse(null);
    }

    /** Rows with the same values in a unique index. */
    RowCheck unique(Index index) {
        String definition = index.definition();
        String list = Expressions.bracketed(definition, definition.indexOf('('));
        List<String> elements = Arguments.split(list.substring(1, list.length() - 1)).stream()
                .map(Expressions::element)
                .toList();
        int where = definition.indexOf(" WHERE ");
        String predicate = where < 0 ? "true" : definition.substring(where + " WHERE ".length());
        boolean nullsCount = definition.contains(" NULLS NOT DISTINCT");
        String wanted = nullsCount ? predicate : predicate + " AND " + notNull(elements);
        return duplicates(elements, wanted, Expressions.calls(list + predicate));
    }

    private RowCheck duplicates(List<String> values, String condition, List<String> calls) {
        String query = "SELECT " + table.keyNames() + " FROM (SELECT " + table.keyColumns()
                + ", count(*) OVER (PARTITION BY " + String.join(", ", values) + ") AS n FROM " + table.rows()
                + " WHERE " + condition + ") AS d WHERE n > 1";
        return table.open(query, calls);
    }

    private static String notNull(List<String> values) {
        return values.stream().map(value -> value + " IS NOT NULL").collect(Collectors.joining(" AND "));
    }

    /** Rows that exclude each other, by {@code EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (…)}. */
    RowCheck exclusion(String definition) {
        String list = Expressions.bracketed(definition, definition.indexOf('('));
        List<String> values = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        for (String part : Arguments.split(list.substring(1, list.length() - 1))) {
            int with = part.lastIndexOf(" WITH ");
            values.add(Expressions.element(part));
            operators.add(part.substring(with + " WITH ".length()));
        }
        int where = definition.indexOf(" WHERE (");
        String predicate = where < 0 ? "true" : Expressions.bracketed(definition, where + " WHERE ".length());
        String side = "(SELECT " + table.keyColumns() + ", t.tableoid AS o, t.ctid AS c, "
                + IntStream.range(0, values.size())
                        .mapToObj(i -> values.get(i) + " AS e" + i)
                        .collect(Collectors.joining(", "))
                + " FROM " + table.rows() + " WHERE " + predicate + ")";
        String clash = IntStream.range(0, values.size())
                .mapToObj(i -> "a.e" + i + " " + operators.get(i) + " b.e" + i)
                .collect(Collectors.joining(" AND "));
        return table.open(
                "SELECT " + table.keyNames() + " FROM " + side + " AS a WHERE EXISTS (SELECT FROM " + side
                        + " AS b WHERE (a.o, a.c) <> (b.o, b.c) AND " + clash + ")",
                Expressions.calls(list + predicate));
    }

    /** Whether a column has no value in some rows. */
    static RowCheck nulls(ProbedTable table, Column column) {
        return table.where("t." + Names.own(column.id()) + " IS NULL");
    }
}
