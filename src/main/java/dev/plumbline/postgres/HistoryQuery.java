package dev.plumbline.postgres;

import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.History;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what migration tools wrote into their tables: Alembic's, Liquibase's and Flyway's, told apart by their columns. */
final class HistoryQuery {
    /** age() of rows that were frozen, or are older than any transaction: it says nothing. */
    static final long NO_AGE = Integer.MAX_VALUE;

    private static final String COLUMNS = "SELECT a.attname FROM pg_catalog.pg_attribute a"
            + " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'f', 'm') AND a.attnum > 0"
            + " AND NOT a.attisdropped";

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
        String sql = rowsOf(columns);
        return sql == null
                ? unknown(table, "the table " + table + " has no column of a history that is known")
                : rows(table, sql + " FROM " + SqlName.qualified(table.schema(), table.name()));
    }

    private static @Nullable String rowsOf(Set<String> columns) {
        if (columns.contains("version_num")) {
            return "SELECT version_num, pg_catalog.age(xmin)";
        }
        if (columns.containsAll(Set.of("id", "author", "filename", "md5sum"))) {
            return "SELECT filename || '::' || id || '::' || author, pg_catalog.age(xmin)";
        }
        return columns.containsAll(Set.of("installed_rank", "version", "success"))
                ? "SELECT version, CASE WHEN success THEN pg_catalog.age(xmin) END"
                : null;
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
        List<String> revisions = new ArrayList<>();
        Long youngest = null;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                RunningStatement _ = new RunningStatement(statement, progress);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String revision = rows.getString(1);
                long age = rows.getLong(2);
                if (revision != null && !rows.wasNull()) {
                    revisions.add(revision);
                    youngest = age < NO_AGE && (youngest == null || age < youngest) ? Long.valueOf(age) : youngest;
                }
            }
        }
        return new History(table, Presence.PRESENT, revisions, youngest, "");
    }

    private static History unknown(HistoryTable table, String reason) {
        return new History(table, Presence.UNKNOWN, List.of(), null, reason);
    }
}
