WITH {include relation}, {include type},
named AS (
    SELECT r.kind AS parent_kind, r.schema, r.name AS relation, con.conname AS name, a.attname AS column_name,
           pg_get_constraintdef(con.oid) AS definition, con.conislocal AS own,
           con.convalidated AND NOT con.connoinherit AS plain,
           r.name || '_' || a.attname || '_not_null' AS automatic,
           octet_length(r.name || a.attname) <= 53 AS fits
    FROM relation r
    JOIN pg_constraint con ON con.conrelid = r.oid AND con.contype = 'n'
    JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
    UNION ALL
    SELECT t.kind, t.schema, t.typname, con.conname, '', pg_get_constraintdef(con.oid), true,
           true, t.typname || '_not_null', octet_length(t.typname) <= 54
    FROM usertype t
    JOIN pg_constraint con ON con.contypid = t.oid AND con.contype = 'n'
)
SELECT parent_kind, schema, relation, name, column_name, definition,
       own AND NOT (plain AND starts_with(name::text, automatic) AND substr(name::text, length(automatic) + 1) ~ '^[0-9]+$') AS own
FROM named
WHERE NOT plain OR (name <> automatic AND fits)
