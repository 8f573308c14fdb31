WITH {include relation}
SELECT r.schema, r.name AS relation, p.polname AS name, p.polpermissive AS permissive, p.polcmd AS command,
       ARRAY(SELECT coalesce(o.rolname::text, '') FROM unnest(p.polroles) m(role) LEFT JOIN pg_roles o ON o.oid = m.role) AS roles,
       pg_get_expr(p.polqual, p.polrelid) AS using_expression, pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression
FROM relation r
JOIN pg_policy p ON p.polrelid = r.oid
WHERE p.oid <> ALL (:excluded)
