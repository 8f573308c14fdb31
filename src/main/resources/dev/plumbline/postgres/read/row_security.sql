WITH {include relation}
SELECT r.schema, r.name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
FROM relation r
JOIN pg_class c ON c.oid = r.oid
WHERE r.kind = 'table' AND (c.relrowsecurity OR c.relforcerowsecurity)
