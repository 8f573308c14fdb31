package dev.plumbline.postgres;

import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.History;
import dev.plumbline.changelog.HistoryRow;
import dev.plumbline.changelog.HistoryRow.Mark;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what migration tools wrote into their tables: Alembic's, Liquibase's and Flyway's, told apart by their columns. */
final class HistoryQuery {
    /** age() of rows that were frozen, or are older than any transaction: it says nothing. */
    static final long NO_AGE = Integer.MAX_VALUE;

    private static final String COLUMNS = "SELECT a.attname FROM pg_catalog.pg_attribute a"
            + " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'f', 'm') AND a.attnum > 0"
            + " AND NOT a.attisdropped";

    private static final Set<String> FLYWAY =
            Set.of("installed_rank", "version", "description", "type", "checksum", "success");

    /** A row "DELETE" takes back, as Flyway's repair writes it for a migration that is no longer there. */
    private static final String FLYWAY_ROWS = "SELECT CASE WHEN type = 'SQL_BASELINE' THEN 'B' ELSE '' END"
            + " || coalesce(version, 'R__' || replace(description, ' ', '_')),"
            + " pg_catalog.age(xmin), coalesce(checksum::text, ''), CASE WHEN NOT success THEN 'FAILED'"
            + " WHEN type LIKE 'UNDO%' OR type = 'DELETE' THEN 'UNDONE' WHEN type = 'BASELINE' THEN 'BASELINE'"
            + " ELSE 'APPLIED' END";

    private final Connection connection;
    private final Progress progress;

    HistoryQuery(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    History read(HistoryTable table) throws SQLException {
        progress.check();
        progress.at("reading " + table);
        Savepoint before = connection.setSavepoint();
        try {
            return read(table, columns(table));
        } catch (SQLException e) {
            if (!LiveReader.isOfTheStatementAlone(e) || progress.cancelled()) {
                throw e;
            }
            connection.rollback(before);
            return unknown(table, ServerErrors.textOf(e));
        }
    }

    private History read(HistoryTable table, Set<String> columns) throws SQLException {
        if (columns.isEmpty()) {
            return new History(table, Presence.ABSENT, List.of(), null, "");
        }
        String sql = rowsOf(table, columns);
        return sql.isEmpty()
                ? unknown(table, "the table " + table + " has no column of a history that is known")
                : rows(table, sql);
    }

    /** Columns of each row: revision, age, checksum, mark; in the order in which they were written. */
    private String rowsOf(HistoryTable table, Set<String> columns) {
        String from = " FROM " + SqlName.qualified(table.schema(), table.name());
        if (columns.contains("version_num")) {
            return "SELECT version_num, pg_catalog.age(xmin), '', 'APPLIED'" + from;
        }
        if (columns.containsAll(Set.of("id", "author", "filename", "md5sum"))) {
            return "SELECT filename || '::' || id || '::' || author, pg_catalog.age(xmin), coalesce(md5sum, ''), 'APPLIED'"
                    + from + (columns.contains("orderexecuted") ? " ORDER BY orderexecuted" : "");
        }
        if (columns.containsAll(FLYWAY)) {
            return FLYWAY_ROWS + from + " WHERE type <> 'SCHEMA' ORDER BY installed_rank";
        }
        return plainRows(columns).map(sql -> sql + from).orElse("");
    }

    /** Tables of small tools: one row for each file that was run. One with a flag "dirty" holds the newest alone, and is not known. */
    private static Optional<String> plainRows(Set<String> columns) {
        if (columns.containsAll(Set.of("migration_name", "finished_at", "rolled_back_at"))) {
            return Optional.of("SELECT migration_name, pg_catalog.age(xmin), '', CASE WHEN rolled_back_at IS NOT NULL"
                    + " THEN 'UNDONE' WHEN finished_at IS NULL THEN 'FAILED' ELSE 'APPLIED' END");
        }
        return Stream.of("filename", "name", "version")
                .filter(name -> columns.contains(name) && !columns.contains("dirty"))
                .findFirst()
                .map(name -> "SELECT " + SqlName.quote(name) + "::text, pg_catalog.age(xmin), '', 'APPLIED'");
    }

    private Set<String> columns(HistoryTable table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
                RunningStatement _ = new RunningStatement(statement, progress)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private History rows(HistoryTable table, String sql) throws SQLException {
        List<HistoryRow> found = new ArrayList<>();
        Long youngest = null;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                RunningStatement _ = new RunningStatement(statement, progress);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String revision = rows.getString(1);
                long age = rows.getLong(2);
                if (revision != null) {
                    found.add(new HistoryRow(revision, rows.getString(3), Mark.valueOf(rows.getString(4))));
                    youngest = age < NO_AGE && (youngest == null || age < youngest) ? Long.valueOf(age) : youngest;
                }
            }
        }
        return new History(table, Presence.PRESENT, found, youngest, "");
    }

    private static History unknown(HistoryTable table, String reason) {
        return new History(table, Presence.UNKNOWN, List.of(), null, reason);
    }
}
