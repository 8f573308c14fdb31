package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids of tables, columns, constraints, indexes, views, sequences and types, without their definitions; what extensions own is left out.
 */
final class NamesQuery {
    private static final String SQL = """
            WITH t AS (
                SELECT c.oid, n.nspname, c.relname FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.objid = c.oid AND d.deptype = 'e'))
            SELECT 'table', nspname, relname, NULL FROM t
            UNION ALL
            SELECT 'column', nspname, relname, attname FROM t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid
            WHERE a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT CASE contype WHEN 'p' THEN 'pk' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'fk' WHEN 'c' THEN 'check'
                ELSE 'exclude' END, nspname, relname, conname
            FROM t JOIN pg_catalog.pg_constraint k ON k.conrelid = t.oid WHERE contype IN ('p', 'u', 'f', 'c', 'x')
            UNION ALL
            SELECT 'index', nspname, t.relname, i.relname FROM t JOIN pg_catalog.pg_index x ON x.indrelid = t.oid
            JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
            UNION ALL
            SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'matview' ELSE 'sequence' END, nspname, relname, NULL
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE relkind IN ('v', 'm', 'S') AND nspname !~ '^pg_' AND nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
            UNION ALL
            SELECT CASE typtype WHEN 'd' THEN 'domain' ELSE 'type' END, nspname, typname, NULL
            FROM pg_catalog.pg_type y JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace
            LEFT JOIN pg_catalog.pg_class c ON c.oid = y.typrelid
            WHERE (typtype IN ('d', 'e', 'r') OR (typtype = 'c' AND c.relkind = 'c'))
            AND nspname !~ '^pg_' AND nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                AND d.objid = y.oid AND d.deptype = 'e')
            """;

    private NamesQuery() {}

    static Set<ObjectId> read(Connection connection) throws SQLException {
        Set<ObjectId> ids = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                ids.add(id(
                        rows.getString(1),
                        ObjectId.of("table", rows.getString(2), rows.getString(3)),
                        rows.getString(4)));
            }
        }
        return ids;
    }

    private static ObjectId id(String kind, ObjectId table, @Nullable String child) {
        return child == null ? new ObjectId(kind, table.name()) : table.child(kind, child);
    }
}
