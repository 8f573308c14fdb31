package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The number of each object of a database, which an object that is made again does not keep; for a column that of its place. */
record ObjectOids(Map<ObjectId, Long> byId) {
    private static final String QUERY = """
            WITH relation AS (
                SELECT c.oid, c.relkind, quote_ident(n.nspname) AS schema, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
                       quote_ident(c.relname) AS own
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            )
            SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'matview' WHEN 'S' THEN 'sequence' ELSE 'table' END, name, oid::bigint
            FROM relation
            WHERE relkind IN ('r', 'p', 'v', 'm', 'S')
            UNION ALL
            SELECT 'column', r.name || '/' || quote_ident(a.attname), a.attnum
            FROM relation r
            JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE r.relkind IN ('r', 'p')
            UNION ALL
            SELECT 'index', t.name || '/' || i.own, i.oid::bigint
            FROM pg_index x
            JOIN relation i ON i.oid = x.indexrelid
            JOIN relation t ON t.oid = x.indrelid
            UNION ALL
            SELECT CASE c.contype WHEN 'p' THEN 'pk' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclude' WHEN 'f' THEN 'fk' ELSE 'check' END,
                   r.name || '/' || quote_ident(c.conname), c.oid::bigint
            FROM pg_constraint c
            JOIN relation r ON r.oid = c.conrelid
            WHERE c.contype IN ('p', 'u', 'x', 'f', 'c')
            UNION ALL
            SELECT 'trigger', r.name || '/' || quote_ident(t.tgname), t.oid::bigint
            FROM pg_trigger t
            JOIN relation r ON r.oid = t.tgrelid
            WHERE NOT t.tgisinternal
            UNION ALL
            SELECT 'policy', r.name || '/' || quote_ident(p.polname), p.oid::bigint
            FROM pg_policy p
            JOIN relation r ON r.oid = p.polrelid
            UNION ALL
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
                   quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')', p.oid::bigint
            FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            UNION ALL
            SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END, quote_ident(n.nspname) || '.' || quote_ident(t.typname), t.oid::bigint
            FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND t.typtype IN ('e', 'd', 'c', 'r')
            UNION ALL
            SELECT 'statistics', quote_ident(n.nspname) || '.' || quote_ident(s.stxname), s.oid::bigint
            FROM pg_statistic_ext s
            JOIN pg_namespace n ON n.oid = s.stxnamespace
            """;

    static ObjectOids read(Connection connection) throws SQLException {
        Map<ObjectId, Long> byId = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                byId.put(new ObjectId(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
        return new ObjectOids(byId);
    }
}
