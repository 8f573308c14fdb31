package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.plan.TableSize;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows and bytes of tables with their partitions, in one query; a table that somebody holds locked has no bytes. */
record TableSizes(Connection connection, Progress progress) {
    private static final String BYTES =
            "CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.relation = leaf.oid AND l.granted"
                    + " AND l.mode = 'AccessExclusiveLock') THEN NULL ELSE pg_catalog.pg_total_relation_size(leaf.oid) END";
    private static final String NO_BYTES = "NULL::bigint";

    private static String query(String bytes) {
        return "SELECT w.place, sum(CASE WHEN leaf.reltuples >= 0 THEN leaf.reltuples::bigint END), sum(" + bytes
                + ") FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS w (schema, name, place)"
                + " JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema"
                + " JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name"
                + " CROSS JOIN LATERAL (SELECT c.oid AS member WHERE c.relkind <> 'p' UNION ALL"
                + " SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) t WHERE c.relkind = 'p' AND t.isleaf) m"
                + " JOIN pg_catalog.pg_class leaf ON leaf.oid = m.member AND leaf.relkind IN ('r', 'm')"
                + " GROUP BY w.place";
    }

    Map<ObjectId, TableSize> of(Set<ObjectId> tables) throws SQLException {
        if (tables.isEmpty()) {
            return Map.of();
        }
        progress.at("reading sizes");
        Savepoint before = connection.setSavepoint();
        try {
            return read(List.copyOf(tables), BYTES);
        } catch (SQLException e) {
            if (!LiveReader.isOfTheStatementAlone(e) || progress.cancelled()) {
                throw e;
            }
            connection.rollback(before);
            return read(List.copyOf(tables), NO_BYTES);
        }
    }

    private Map<ObjectId, TableSize> read(List<ObjectId> tables, String bytes) throws SQLException {
        Map<ObjectId, TableSize> sizes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query(bytes));
                RunningStatement _ = new RunningStatement(statement, progress)) {
            statement.setArray(1, names(tables.stream().map(ObjectId::schema).toArray()));
            statement.setArray(
                    2, names(tables.stream().map(ObjectId::simpleName).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sizes.put(tables.get(row.getInt(1) - 1), new TableSize(number(row, 2), number(row, 3)));
                }
            }
        }
        return sizes;
    }

    private java.sql.Array names(Object[] names) throws SQLException {
        return connection.createArrayOf("text", names);
    }

    private static long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? -1 : value;
    }
}
