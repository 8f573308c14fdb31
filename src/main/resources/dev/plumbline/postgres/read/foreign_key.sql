WITH {include relation}
SELECT r.schema, r.name AS relation, con.conname AS name,
       pg_get_constraintdef(con.oid) AS definition,
       ARRAY(SELECT a.attname::text
             FROM unnest(con.conkey) WITH ORDINALITY k(number, position)
             JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.number
             ORDER BY k.position) AS columns,
       fn.nspname AS referenced_schema, f.relname AS referenced_name,
       pc.oid IS NULL OR pc.conname <> con.conname AS own
FROM relation r
JOIN pg_constraint con ON con.conrelid = r.oid
JOIN pg_class f ON f.oid = con.confrelid
JOIN pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_constraint pc ON pc.oid = con.conparentid
WHERE con.contype = 'f'
  AND (pc.oid IS NULL OR pc.conrelid <> con.conrelid)
