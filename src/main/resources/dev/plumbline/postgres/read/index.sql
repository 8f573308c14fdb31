WITH {include relation}
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, i.relname AS name,
       x.indisunique AS is_unique, x.indisvalid AS valid, x.indisclustered AS clustered,
       'CREATE ' || CASE WHEN x.indisunique THEN 'UNIQUE ' ELSE '' END || 'INDEX ' || quote_ident(i.relname) || ' ON '
           || CASE WHEN i.relkind = 'I' THEN 'ONLY ' ELSE '' END
           || quote_ident(r.schema) || '.' || quote_ident(r.name) || ' ' AS prefix,
       pg_get_indexdef(x.indexrelid) AS definition,
       ts.spcname AS tablespace,
       CASE WHEN x.indexprs IS NOT NULL
            THEN ARRAY(SELECT a.attnum || ': ' || a.attstattarget FROM pg_attribute a
                       WHERE a.attrelid = i.oid AND a.attstattarget >= 0 ORDER BY a.attnum) END AS statistics,
       pn.nspname AS parent_schema, pr.relname AS parent_relation, pi.relname AS parent_name,
       CASE WHEN i.relispartition
            THEN ARRAY(SELECT a.attname::text FROM pg_attribute a
                       WHERE a.attrelid = i.oid AND a.attnum > 0 ORDER BY a.attnum) END AS index_columns
FROM relation r
JOIN pg_index x ON x.indrelid = r.oid
JOIN pg_class i ON i.oid = x.indexrelid
LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
LEFT JOIN pg_inherits h ON h.inhrelid = i.oid
LEFT JOIN pg_class pi ON pi.oid = h.inhparent
LEFT JOIN pg_index px ON px.indexrelid = pi.oid
LEFT JOIN pg_class pr ON pr.oid = px.indrelid
LEFT JOIN pg_namespace pn ON pn.oid = pr.relnamespace
WHERE x.indexrelid <> ALL (:locked)
  AND x.indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE contype IN ('p', 'u', 'x'))
