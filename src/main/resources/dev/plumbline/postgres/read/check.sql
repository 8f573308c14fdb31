WITH {include relation}, {include type},
parent AS (
    SELECT i.inhrelid,
           array_agg(n.nspname::text ORDER BY i.inhseqno) AS schemas,
           array_agg(p.relname::text ORDER BY i.inhseqno) AS names
    FROM pg_inherits i
    JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
    JOIN pg_namespace n ON n.oid = p.relnamespace
    GROUP BY i.inhrelid
)
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, con.conname AS name,
       pg_get_constraintdef(con.oid) AS definition, NOT con.conislocal AS inherited,
       CASE WHEN NOT con.conislocal THEN parent.schemas END AS parent_schemas,
       CASE WHEN NOT con.conislocal THEN parent.names END AS parent_names
FROM relation r
JOIN pg_constraint con ON con.conrelid = r.oid AND con.contype = 'c'
LEFT JOIN parent ON parent.inhrelid = r.oid
UNION ALL
SELECT t.kind, t.schema, t.typname, con.conname, pg_get_constraintdef(con.oid), false, NULL, NULL
FROM usertype t
JOIN pg_constraint con ON con.contypid = t.oid AND con.contype = 'c'
