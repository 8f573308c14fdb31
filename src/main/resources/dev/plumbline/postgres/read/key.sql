WITH {include relation}
SELECT r.schema, r.name AS relation, con.conname AS name, con.contype AS type,
       pg_get_constraintdef(con.oid) AS definition,
       ARRAY(SELECT coalesce(a.attname::text, pg_get_indexdef(con.conindid, k.position::int, true))
             FROM unnest(con.conkey) WITH ORDINALITY k(number, position)
             LEFT JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.number
             ORDER BY k.position) AS columns,
       i.reloptions AS options, x.indisvalid AS valid, x.indisclustered AS clustered, ts.spcname AS tablespace,
       pn.nspname AS parent_schema, pr.relname AS parent_relation, pc.conname AS parent_name,
       CASE WHEN pc.oid IS NOT NULL
            THEN ARRAY(SELECT a.attname::text FROM pg_attribute a
                       WHERE a.attrelid = con.conindid AND a.attnum > 0 ORDER BY a.attnum) END AS index_columns
FROM relation r
JOIN pg_constraint con ON con.conrelid = r.oid
JOIN pg_class i ON i.oid = con.conindid
JOIN pg_index x ON x.indexrelid = con.conindid
LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
LEFT JOIN pg_constraint pc ON pc.oid = con.conparentid
LEFT JOIN pg_class pr ON pr.oid = pc.conrelid
LEFT JOIN pg_namespace pn ON pn.oid = pr.relnamespace
WHERE con.contype IN ('p', 'u', 'x')
