WITH {include rare}, {include member}
SELECT r.schema, r.name, r.arguments, format_type(c.opcintype, NULL) AS type, c.opcdefault AS is_default,
       f.opfname AS family_name, fn.nspname AS family_schema,
       CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN format_type(c.opckeytype, NULL) END AS storage,
       ARRAY(SELECT m.text FROM member m WHERE m.classid = r.classid AND m.oid = r.oid ORDER BY m.text COLLATE "C") AS members
FROM rare r
JOIN pg_opclass c ON c.oid = r.oid
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
WHERE r.kind = 'operator-class'
