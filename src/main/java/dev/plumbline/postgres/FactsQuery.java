package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ages and sizes of all tables in two queries. A table's age is that of its {@code pg_attribute} row for {@code ctid}, which keeps the
 * creating transaction through rewrites and grants, where that of {@code pg_class} moves.
 */
final class FactsQuery {
    private static final String TABLES =
            " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace";
    private static final String SCOPE =
            " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                    + " AND (? OR n.nspname = ANY (?))";
    private static final String AGES = "SELECT n.nspname, c.relname, CASE WHEN a.attnum > 0 THEN a.attname END,"
            + " pg_catalog.age(a.xmin)" + TABLES + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid" + SCOPE
            + " AND (a.attnum = -1 OR a.attnum > 0 AND NOT a.attisdropped)";
    private static final String ROWS =
            "SELECT n.nspname, c.relname, NULL, c.reltuples::bigint" + TABLES + SCOPE + " AND c.reltuples >= 0";

    private final Connection connection;
    private final Progress progress;

    FactsQuery(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Transactions since each table and column was made; none where that was frozen. */
    Map<ObjectId, Long> ages(List<String> schemas) throws SQLException {
        Map<ObjectId, Long> ages = read(AGES, schemas);
        ages.values().removeIf(age -> age >= HistoryQuery.NO_AGE);
        return ages;
    }

    /** Estimated rows of each table that was ever counted. */
    Map<ObjectId, Long> rows(List<String> schemas) throws SQLException {
        return read(ROWS, schemas);
    }

    private Map<ObjectId, Long> read(String sql, List<String> schemas) throws SQLException {
        Map<ObjectId, Long> values = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                RunningStatement _ = new RunningStatement(statement, progress)) {
            statement.setBoolean(1, schemas.isEmpty());
            statement.setArray(2, connection.createArrayOf("name", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.put(id(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getLong(4));
                }
            }
        }
        return values;
    }

    private static ObjectId id(String schema, String table, @Nullable String column) {
        ObjectId id = ObjectId.of("table", schema, table);
        return column == null ? id : id.child("column", column);
    }
}
