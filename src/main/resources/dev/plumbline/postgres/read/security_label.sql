WITH {include relation}, {include routine}, {include type}, {include rare}, {include target}
SELECT t.kind, t.schema, t.relation, t.name, t.arguments, l.provider, l.label
FROM pg_seclabel l
JOIN target t ON t.classid = l.classoid AND t.oid = l.objoid
WHERE l.objsubid = 0
UNION ALL
SELECT 'column', r.schema, r.name, a.attname, NULL, l.provider, l.label
FROM pg_seclabel l
JOIN relation r ON r.oid = l.objoid
JOIN pg_attribute a ON a.attrelid = l.objoid AND a.attnum = l.objsubid
WHERE l.classoid = 'pg_class'::regclass AND l.objsubid <> 0
