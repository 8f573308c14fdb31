WITH {include relation}, {include type}
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, con.conname AS name, a.attname AS column_name,
       pg_get_constraintdef(con.oid) AS definition
FROM relation r
JOIN pg_constraint con ON con.conrelid = r.oid AND con.contype = 'n'
JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
WHERE con.conislocal
  AND (con.conname <> r.name || '_' || a.attname || '_not_null' AND octet_length(r.name || a.attname) <= 53
       OR NOT con.convalidated OR con.connoinherit)
UNION ALL
SELECT t.kind, t.schema, t.typname, con.conname, '', pg_get_constraintdef(con.oid)
FROM usertype t
JOIN pg_constraint con ON con.contypid = t.oid AND con.contype = 'n'
WHERE con.conname <> t.typname || '_not_null' AND octet_length(t.typname) <= 54
