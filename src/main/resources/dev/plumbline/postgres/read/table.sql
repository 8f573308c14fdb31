WITH {include relation},
parent AS (
    SELECT i.inhrelid,
           array_agg(n.nspname::text ORDER BY i.inhseqno) AS schemas,
           array_agg(p.relname::text ORDER BY i.inhseqno) AS names
    FROM pg_inherits i
    JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
    JOIN pg_namespace n ON n.oid = p.relnamespace
    GROUP BY i.inhrelid
)
SELECT r.schema, r.name,
       c.relpersistence AS persistence,
       nullif(am.amname, 'heap') AS access_method,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
       c.relispartition AS is_partition,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       parent.schemas AS parent_schemas, parent.names AS parent_names,
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
       c.reloptions AS options, toast.reloptions AS toast_options,
       c.relreplident AS replica_identity, identity.relname AS replica_index,
       ts.spcname AS tablespace
FROM relation r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN parent ON parent.inhrelid = c.oid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_index x ON c.relreplident = 'i' AND x.indrelid = c.oid AND x.indisreplident
LEFT JOIN pg_class identity ON identity.oid = x.indexrelid
WHERE r.kind = 'table'
