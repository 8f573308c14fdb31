package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements that run together, while those that belong in a table's making are drawn into it. */
final class AlembicBlock {
    private static final String IDENTIFIER = "(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final String TABLE = "(" + IDENTIFIER + "\\." + IDENTIFIER + ")";
    private static final Pattern CREATE_TABLE = whole("CREATE TABLE " + TABLE + " \\(\\n(.+)\\n\\)");
    private static final Pattern ADD_COLUMN = whole("ALTER TABLE " + TABLE + " ADD COLUMN (.+)");
    private static final Pattern ADD_CONSTRAINT =
            whole("ALTER TABLE " + TABLE + " ADD CONSTRAINT (" + IDENTIFIER + ") (.+)");
    private static final Pattern COMMENT_ON_TABLE = whole("COMMENT ON TABLE " + TABLE + " IS ('.*')");
    private static final Pattern COMMENT_ON_COLUMN =
            whole("COMMENT ON COLUMN " + TABLE + "\\.(" + IDENTIFIER + ") IS ('.*')");
    private static final Pattern CREATE_SEQUENCE = whole("CREATE SEQUENCE " + TABLE + "(?: AS \\w+)?");
    private static final Pattern OWN_SEQUENCE =
            whole("ALTER SEQUENCE " + TABLE + " OWNED BY " + TABLE + "\\.(" + IDENTIFIER + ")");
    /** Statements that change one table alone. */
    private static final Pattern ON_TABLE =
            whole("(?:ALTER TABLE |CREATE UNIQUE INDEX " + IDENTIFIER + " ON )" + TABLE + " .*");
    /** Statements past which any other may be drawn forward. */
    private static final Pattern HARMLESS = whole("#.*|CREATE (?:TABLE|SEQUENCE|TYPE|INDEX) .*|COMMENT ON .*"
            + "|ALTER SEQUENCE .*|ALTER \\w+ \\S+ OWNER TO .*");

    private final AlembicNames names;
    private final AlembicColumns columns;
    private final AlembicConstraints constraints;
    private final AlembicOperations operations;
    private final List<@Nullable Python> entries = new ArrayList<>();
    private final Map<String, AlembicTable> tables = new LinkedHashMap<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final Map<String, Added> added = new HashMap<>();
    private final List<AlembicTables.Key> keys = new ArrayList<>();
    private final Map<String, Integer> touched = new HashMap<>();
    private int barrier;

    private record Added(String table, ColumnSql column, int place) {}

    AlembicBlock(
            AlembicNames names, AlembicColumns columns, AlembicConstraints constraints, AlembicOperations operations) {
        this.names = names;
        this.columns = columns;
        this.constraints = constraints;
        this.operations = operations;
    }

    private static Pattern whole(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    void add(String sql) {
        if (create(sql) || constraint(sql) || comment(sql) || sequence(sql)) {
            return;
        }
        Matcher column = ADD_COLUMN.matcher(sql);
        if (column.matches()) {
            ColumnSql.of(column.group(2))
                    .ifPresent(read -> added.put(
                            column.group(1) + " " + read.name(), new Added(column.group(1), read, entries.size())));
        }
        entries.add(sql.startsWith("#") ? Python.word(sql) : operations.of(sql));
        Matcher on = ON_TABLE.matcher(sql);
        if (on.matches()) {
            touch(on.group(1), sql);
        } else if (!HARMLESS.matcher(sql).matches()) {
            barrier = entries.size();
        }
    }

    /** A key that is added matters to foreign keys over its columns alone, a foreign key or check to none. */
    private void touch(String table, String sql) {
        Matcher constraint = ADD_CONSTRAINT.matcher(sql);
        int rank = constraint.matches() ? AlembicConstraints.rank(constraint.group(3)) : -1;
        if (rank < 0 || rank >= 2) {
            List<String> key = rank < 0 ? List.of() : AlembicConstraints.columns(constraint.group(3));
            touched.put(table + key.stream().sorted().toList(), entries.size());
        }
    }

    private boolean isTouched(ForeignKeySql key, int since) {
        List<String> columns = SqlPieces.parts(key.references()).stream()
                .map(each -> SqlName.split(each).getLast())
                .sorted()
                .toList();
        return List.of(columns, List.of()).stream()
                .anyMatch(each -> touched.getOrDefault(key.table() + each, 0) > since);
    }

    List<Python> calls() {
        tables.values().forEach(table -> table.leaveSequences(entries));
        AlembicTables order = new AlembicTables(List.copyOf(tables.values()), keys);
        order.drawIn(entries);
        tables.values().forEach(table -> entries.set(table.place(), table.text()));
        return entries.stream().filter(Objects::nonNull).toList();
    }

    private boolean create(String sql) {
        Matcher m = CREATE_TABLE.matcher(sql);
        if (!m.matches()) {
            return false;
        }
        List<Optional<ColumnSql>> read =
                SqlPieces.parts(m.group(2)).stream().map(ColumnSql::of).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        List<ColumnSql> found = read.stream().flatMap(Optional::stream).toList();
        AlembicTable table = new AlembicTable(m.group(1), found, names, columns, entries.size());
        if (table.isPlain()) {
            tables.put(m.group(1), table);
            entries.add(null);
        }
        return table.isPlain();
    }

    private boolean constraint(String sql) {
        Matcher m = ADD_CONSTRAINT.matcher(sql);
        AlembicTable table = m.matches() ? tables.get(m.group(1)) : null;
        Optional<Python> text = table == null ? Optional.empty() : constraints.inTable(m.group(2), m.group(3));
        if (table == null || text.isEmpty()) {
            return false;
        }
        Optional<ForeignKeySql> foreign = ForeignKeySql.of(m.group(3));
        boolean alone = AlembicConstraints.rank(m.group(3)) >= 2;
        if (!alone && table.place() < barrier) {
            return false;
        }
        if (foreign.isPresent() && tables.containsKey(foreign.get().table())) {
            keys.add(new AlembicTables.Key(
                    table,
                    Objects.requireNonNull(tables.get(foreign.get().table())),
                    foreign.get(),
                    () -> table.add(m.group(3), text.get()),
                    entries.size(),
                    operations.of(sql)));
            entries.add(null);
            return true;
        }
        if (foreign.isPresent() && isTouched(foreign.get(), table.place())) {
            return false;
        }
        table.add(m.group(3), text.get());
        return true;
    }

    private boolean comment(String sql) {
        Matcher ofTable = COMMENT_ON_TABLE.matcher(sql);
        if (ofTable.matches()) {
            AlembicTable table = tables.get(ofTable.group(1));
            if (table != null) {
                table.comment(AlembicOperations.literal(ofTable.group(2)));
            }
            return table != null;
        }
        Matcher ofColumn = COMMENT_ON_COLUMN.matcher(sql);
        if (!ofColumn.matches()) {
            return false;
        }
        String column = SqlName.split(ofColumn.group(2)).getFirst();
        String text = AlembicOperations.literal(ofColumn.group(3));
        AlembicTable table = tables.get(ofColumn.group(1));
        return table != null ? table.comment(column, text) : comment(ofColumn.group(1), column, text);
    }

    /** On a column that was added before. */
    private boolean comment(String table, String column, String text) {
        Added before = added.get(table + " " + column);
        Optional<Python> call =
                before == null ? Optional.empty() : operations.addColumn(before.table(), before.column(), text);
        call.ifPresent(python -> entries.set(Objects.requireNonNull(before).place(), python));
        return call.isPresent();
    }

    /** A sequence that SQLAlchemy would make with the table is remembered, so that it can be left to it. */
    private boolean sequence(String sql) {
        if (CREATE_SEQUENCE.matcher(sql).matches()) {
            sequences.put(sql, entries.size());
        }
        Matcher owned = OWN_SEQUENCE.matcher(sql);
        AlembicTable table = owned.matches() ? tables.get(owned.group(2)) : null;
        if (table == null) {
            return false;
        }
        String column = SqlName.split(owned.group(3)).getFirst();
        Integer made = table.usualSequence(column).map(sequences::get).orElse(null);
        boolean takes = table.sequenceOf(column).filter(owned.group(1)::equals).isPresent();
        if (made == null || !takes) {
            return false;
        }
        table.numbered(column, List.of(made, entries.size()));
        entries.add(operations.of(sql));
        return true;
    }
}
