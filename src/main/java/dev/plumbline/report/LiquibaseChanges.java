package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements of a plan as Liquibase's changes that make the same, where there is a plain one; else {@code sql}. */
final class LiquibaseChanges {
    private static final String NAME = "([a-z_][a-z0-9_]*)";
    private static final String TABLE = NAME + "\\." + NAME;
    private static final String COLUMNS = "\\(([a-z0-9_]+(?:, [a-z0-9_]+)*)\\)";
    private static final Pattern CREATE_TABLE = whole("CREATE TABLE (" + TABLE + ") \\(\\n(.+)\\n\\)");
    private static final Pattern PRIMARY_KEY =
            whole("ALTER TABLE (" + TABLE + ") ADD CONSTRAINT " + NAME + " PRIMARY KEY " + COLUMNS);
    private static final Pattern COMMENT_ON_TABLE = whole("COMMENT ON TABLE (" + TABLE + ") IS ('.*')");
    private static final Pattern COMMENT_ON_COLUMN =
            whole("COMMENT ON COLUMN (" + TABLE + ")\\." + NAME + " IS ('.*')");

    private interface Call {
        Optional<LiquibaseChange> of(MatchResult match);
    }

    private record Form(Pattern pattern, Call call) {
        Optional<LiquibaseChange> call(String sql) {
            Matcher matcher = pattern.matcher(sql);
            return matcher.matches() ? call.of(matcher.toMatchResult()) : Optional.empty();
        }
    }

    private static final List<Form> FORMS = List.of(
            form("ALTER TABLE " + TABLE + " ADD COLUMN (.+)", LiquibaseChanges::addColumn),
            form(
                    "ALTER TABLE " + TABLE + " ADD CONSTRAINT " + NAME + " (FOREIGN KEY .+)",
                    LiquibaseChanges::foreignKey),
            form(
                    "ALTER TABLE " + TABLE + " ADD CONSTRAINT " + NAME + " UNIQUE " + COLUMNS,
                    m -> on("addUniqueConstraint", m, "columnNames", m.group(4), "constraintName", m.group(3))),
            form(
                    "ALTER TABLE " + TABLE + " ADD CONSTRAINT " + NAME + " PRIMARY KEY " + COLUMNS,
                    m -> on("addPrimaryKey", m, "columnNames", m.group(4), "constraintName", m.group(3))),
            form(
                    "ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " SET NOT NULL",
                    m -> on("addNotNullConstraint", m, "columnName", m.group(3))),
            form(
                    "ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " DROP NOT NULL",
                    m -> on("dropNotNullConstraint", m, "columnName", m.group(3))),
            form("ALTER TABLE " + TABLE + " ALTER COLUMN " + NAME + " TYPE (.+)", LiquibaseChanges::retype),
            form("ALTER TABLE " + TABLE + " DROP COLUMN " + NAME, m -> on("dropColumn", m, "columnName", m.group(3))),
            form("DROP TABLE " + TABLE, m -> on("dropTable", m)),
            form(
                    "CREATE (UNIQUE )?INDEX " + NAME + " ON " + TABLE + " USING btree " + COLUMNS,
                    LiquibaseChanges::index));

    private final List<Object> entries = new ArrayList<>();
    private final Map<String, LiquibaseTable> tables = new HashMap<>();

    private LiquibaseChanges() {}

    private static Pattern whole(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    private static Form form(String pattern, Call call) {
        return new Form(whole(pattern), call);
    }

    /** How statements become changes. */
    interface Writing {
        List<LiquibaseChange> of(List<String> statements);
    }

    /** Each as it is. */
    static List<LiquibaseChange> inSql(List<String> statements) {
        return statements.stream().map(LiquibaseChange::sql).toList();
    }

    /** The changes, in order. */
    static List<LiquibaseChange> of(List<String> statements) {
        LiquibaseChanges changes = new LiquibaseChanges();
        statements.forEach(changes::add);
        return changes.entries.stream()
                .map(entry -> entry instanceof LiquibaseTable table ? table.change() : (LiquibaseChange) entry)
                .toList();
    }

    private void add(String sql) {
        if (!create(sql) && !drawnIn(sql)) {
            entries.add(FORMS.stream()
                    .map(form -> form.call(sql))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> LiquibaseChange.sql(sql)));
        }
    }

    private boolean create(String sql) {
        Matcher m = CREATE_TABLE.matcher(sql);
        if (!m.matches()) {
            return false;
        }
        List<Optional<ColumnSql>> read =
                SqlPieces.parts(m.group(4)).stream().map(ColumnSql::of).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        LiquibaseTable table = new LiquibaseTable(
                m.group(1), read.stream().flatMap(Optional::stream).toList());
        if (table.isPlain()) {
            entries.add(table);
            tables.put(m.group(1), table);
        }
        return table.isPlain();
    }

    private boolean drawnIn(String sql) {
        Matcher key = PRIMARY_KEY.matcher(sql);
        if (key.matches()) {
            LiquibaseTable table = tables.get(key.group(1));
            return table != null && table.key(key.group(4), SqlPieces.parts(key.group(5)));
        }
        Matcher ofTable = COMMENT_ON_TABLE.matcher(sql);
        if (ofTable.matches()) {
            LiquibaseTable table = tables.get(ofTable.group(1));
            if (table != null) {
                table.remark(AlembicOperations.literal(ofTable.group(4)));
            }
            return table != null;
        }
        Matcher ofColumn = COMMENT_ON_COLUMN.matcher(sql);
        LiquibaseTable table = ofColumn.matches() ? tables.get(ofColumn.group(1)) : null;
        return table != null && table.remark(ofColumn.group(4), AlembicOperations.literal(ofColumn.group(5)));
    }

    private static Optional<LiquibaseChange> on(String name, MatchResult m, String... more) {
        List<String> pairs = new ArrayList<>(List.of("schemaName", m.group(1), "tableName", m.group(2)));
        pairs.addAll(List.of(more));
        return Optional.of(LiquibaseChange.of(name, List.of(), pairs.toArray(String[]::new)));
    }

    private static Optional<LiquibaseChange> addColumn(MatchResult m) {
        return ColumnSql.of(m.group(3))
                .flatMap(column -> LiquibaseTable.column(column, "", "", ""))
                .map(column -> LiquibaseChange.of(
                        "addColumn", List.of(column), "schemaName", m.group(1), "tableName", m.group(2)));
    }

    private static Optional<LiquibaseChange> retype(MatchResult m) {
        String type = LiquibaseChange.type(m.group(4));
        return type.isEmpty()
                ? Optional.empty()
                : on("modifyDataType", m, "columnName", m.group(3), "newDataType", type);
    }

    private static Optional<LiquibaseChange> foreignKey(MatchResult m) {
        return ForeignKeySql.of(m.group(4))
                .filter(LiquibaseChanges::isPlain)
                .map(key -> LiquibaseChange.of(
                        "addForeignKeyConstraint",
                        List.of(),
                        "constraintName",
                        m.group(3),
                        "baseTableSchemaName",
                        m.group(1),
                        "baseTableName",
                        m.group(2),
                        "baseColumnNames",
                        key.columns(),
                        "referencedTableSchemaName",
                        SqlName.split(key.table()).getFirst(),
                        "referencedTableName",
                        SqlName.split(key.table()).getLast(),
                        "referencedColumnNames",
                        key.references(),
                        "onUpdate",
                        key.onUpdate() == null ? "" : key.onUpdate(),
                        "onDelete",
                        key.onDelete() == null ? "" : key.onDelete(),
                        "deferrable",
                        key.deferral().isEmpty() ? "" : "true",
                        "initiallyDeferred",
                        key.deferral().endsWith("DEFERRED") ? "true" : ""));
    }

    private static boolean isPlain(ForeignKeySql key) {
        return key.match() == null && !(key.columns() + key.table() + key.references()).contains("\"");
    }

    private static Optional<LiquibaseChange> index(MatchResult m) {
        List<LiquibaseChange> columns = SqlPieces.parts(m.group(5)).stream()
                .map(column -> LiquibaseChange.of("column", List.of(), "name", column))
                .collect(Collectors.toList());
        return Optional.of(LiquibaseChange.of(
                "createIndex",
                columns,
                "schemaName",
                m.group(3),
                "tableName",
                m.group(4),
                "indexName",
                m.group(2),
                "unique",
                m.group(1) == null ? "" : "true"));
    }
}
