WITH {include type}
SELECT t.schema, t.typname AS name, format_type(t.typbasetype, t.typtypmod) AS type,
       n.nspname AS collation_schema, c.collname AS collation_name,
       coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault) AS expression, t.typnotnull AS not_null
FROM usertype t
JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_collation c ON c.oid = t.typcollation AND t.typcollation <> b.typcollation
LEFT JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE t.typtype = 'd'
