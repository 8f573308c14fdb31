package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One {@code op.create_table} while the statements that belong in it are collected. */
final class AlembicTable {
    private final String name;
    private final List<ColumnSql> columns;
    private final AlembicNames names;
    private final AlembicColumns writer;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<String, String> comments = new HashMap<>();
    private final Map<String, List<Integer>> sequences = new HashMap<>();
    private @Nullable String comment;
    private int place;

    private record Constraint(String definition, Python text) {}

    /** {@code name} as SQL writes it, qualified; {@code place} among the statements it runs with. */
    AlembicTable(String name, List<ColumnSql> columns, AlembicNames names, AlembicColumns writer, int place) {
        this.place = place;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.names = names;
        this.writer = writer;
    }

    /** Whether all its columns can be said. */
    boolean isPlain() {
        return columns.stream()
                .allMatch(column -> writer.of(column, AlembicColumns.Numbering.AS_USUAL, null)
                        .isPresent());
    }

    int place() {
        return place;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    void add(String definition, Python text) {
        constraints.add(new Constraint(definition, text));
    }

    void comment(String text) {
        comment = text;
    }

    /** Whether there is such a column. */
    boolean comment(String column, String text) {
        boolean has = columns.stream().anyMatch(each -> each.name().equals(column));
        if (has) {
            comments.put(column, text);
        }
        return has;
    }

    /** Says that a sequence of the usual kind belongs to the column; its statements stand at those places. */
    void numbered(String column, List<Integer> places) {
        sequences.put(column, places);
    }

    /** Whether it has a key over these columns, in any order. */
    boolean hasKey(List<String> wanted) {
        return constraints.stream()
                .filter(each -> AlembicConstraints.rank(each.definition()) >= 2)
                .map(each -> AlembicConstraints.columns(each.definition()))
                .anyMatch(key -> key.size() == wanted.size() && key.containsAll(wanted));
    }

    /** Takes away the statements of sequences that SQLAlchemy makes by itself. */
    void leaveSequences(List<@Nullable Python> entries) {
        columns.stream()
                .filter(column -> numbering(column) == AlembicColumns.Numbering.BY_SEQUENCE)
                .flatMap(column -> sequences.getOrDefault(column.name(), List.of()).stream())
                .forEach(at -> entries.set(at, null));
    }

    Python text() {
        List<Python> arguments = new ArrayList<>(List.of(names.name(name)));
        for (ColumnSql column : columns) {
            Optional<Python> text = writer.of(column, numbering(column), comments.get(column.name()));
            arguments.add(text.orElseThrow());
        }
        constraints.stream()
                .sorted(Comparator.comparingInt(each -> AlembicConstraints.rank(each.definition())))
                .forEach(each -> arguments.add(each.text()));
        arguments.addAll(names.schema(name));
        if (comment != null) {
            arguments.add(Python.named("comment", names.quoted(comment)));
        }
        return Python.tallCall("op.create_table", arguments);
    }

    private List<String> primaryKey() {
        return constraints.stream()
                .filter(each -> each.definition().startsWith("PRIMARY KEY "))
                .findFirst()
                .map(each -> AlembicConstraints.columns(each.definition()))
                .orElse(List.of());
    }

    /** SQLAlchemy numbers the one whole-numbered column of a primary key, unless it is told otherwise. */
    private AlembicColumns.Numbering numbering(ColumnSql column) {
        boolean whole = List.of("smallint", "integer", "bigint").contains(column.type());
        if (!whole
                || !primaryKey().equals(List.of(column.name()))
                || column.identity() != null
                || column.generated() != null) {
            return AlembicColumns.Numbering.AS_USUAL;
        }
        if (column.value() == null) {
            return AlembicColumns.Numbering.NONE;
        }
        return sequences.containsKey(column.name()) && column.notNull()
                ? AlembicColumns.Numbering.BY_SEQUENCE
                : AlembicColumns.Numbering.AS_USUAL;
    }

    /** The sequence that a column's default takes its numbers from, as SQL writes it. */
    Optional<String> sequenceOf(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .map(ColumnSql::value)
                .filter(value -> value != null && value.startsWith("nextval('") && value.endsWith("'::regclass)"))
                .map(value -> value.substring(9, value.length() - 12))
                .findFirst();
    }

    /** The sequence's type and name that SQLAlchemy would give it. */
    Optional<String> usualSequence(String column) {
        String table = SqlName.split(name).getLast();
        String schema = SqlName.split(name).getFirst();
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(each -> "CREATE SEQUENCE "
                        + SqlName.qualified(schema, table + "_" + column + "_seq")
                        + (each.type().equals("bigint") ? "" : " AS " + each.type()));
    }
}
