WITH {include relation},
parent AS (
    SELECT i.inhrelid,
           array_agg(n.nspname::text ORDER BY i.inhseqno) AS schemas,
           array_agg(p.relname::text ORDER BY i.inhseqno) AS names,
           array_agg(CASE p.relkind WHEN 'f' THEN 'foreign-table' ELSE 'table' END ORDER BY i.inhseqno) AS kinds
    FROM pg_inherits i
    JOIN pg_foreign_table f ON f.ftrelid = i.inhrelid
    JOIN pg_class p ON p.oid = i.inhparent
    JOIN pg_namespace n ON n.oid = p.relnamespace
    GROUP BY i.inhrelid
)
SELECT r.schema, r.name, s.srvname AS server, c.relispartition AS is_partition,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       parent.kinds AS parent_kinds, parent.schemas AS parent_schemas, parent.names AS parent_names,
       f.ftoptions AS options,
       ARRAY(SELECT quote_ident(a.attname) || ': ' || o.text
             FROM pg_attribute a, unnest(a.attfdwoptions) o(text)
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS column_options
FROM relation r
JOIN pg_foreign_table f ON f.ftrelid = r.oid
JOIN pg_class c ON c.oid = r.oid
JOIN pg_foreign_server s ON s.oid = f.ftserver
LEFT JOIN parent ON parent.inhrelid = r.oid
WHERE r.kind = 'foreign-table'
