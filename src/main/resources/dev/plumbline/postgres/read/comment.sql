WITH {include relation}, {include routine}, {include type}, {include rare}, {include target},
said AS MATERIALIZED (
    SELECT d.classoid, d.objoid, d.objsubid, d.description
    FROM pg_description d
    WHERE d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass
)
SELECT t.kind, t.schema, t.relation, t.name, t.arguments, d.description
FROM said d
JOIN target t ON t.classid = d.classoid AND t.oid = d.objoid
WHERE d.objsubid = 0
UNION ALL
SELECT 'column', r.schema, r.name, a.attname, NULL, d.description
FROM said d
JOIN relation r ON r.oid = d.objoid
JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
WHERE d.classoid = 'pg_class'::regclass AND d.objsubid <> 0
UNION ALL
SELECT 'column', t.schema, t.typname, a.attname, NULL, d.description
FROM said d
JOIN usertype t ON t.typrelid = d.objoid
JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
WHERE d.classoid = 'pg_class'::regclass AND d.objsubid <> 0
UNION ALL
SELECT CASE c.contype WHEN 'p' THEN 'pk' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclude' WHEN 'f' THEN 'fk'
                      WHEN 'n' THEN 'not-null' ELSE 'check' END, r.schema, r.name, c.conname, NULL, d.description
FROM said d
JOIN pg_constraint c ON c.oid = d.objoid AND c.contype <> 't'
JOIN relation r ON r.oid = c.conrelid
WHERE d.classoid = 'pg_constraint'::regclass
UNION ALL
SELECT CASE c.contype WHEN 'n' THEN 'not-null' ELSE 'check' END, t.schema, t.typname, c.conname, NULL, d.description
FROM said d
JOIN pg_constraint c ON c.oid = d.objoid
JOIN usertype t ON t.oid = c.contypid
WHERE d.classoid = 'pg_constraint'::regclass
UNION ALL
SELECT 'index', r.schema, r.name, i.relname, NULL, d.description
FROM said d
JOIN pg_index x ON x.indexrelid = d.objoid
JOIN pg_class i ON i.oid = d.objoid
JOIN relation r ON r.oid = x.indrelid
WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0
UNION ALL
SELECT 'trigger', r.schema, r.name, g.tgname, NULL, d.description
FROM said d
JOIN pg_trigger g ON g.oid = d.objoid
JOIN relation r ON r.oid = g.tgrelid
WHERE d.classoid = 'pg_trigger'::regclass
UNION ALL
SELECT 'rule', r.schema, r.name, w.rulename, NULL, d.description
FROM said d
JOIN pg_rewrite w ON w.oid = d.objoid
JOIN relation r ON r.oid = w.ev_class
WHERE d.classoid = 'pg_rewrite'::regclass
UNION ALL
SELECT 'policy', r.schema, r.name, p.polname, NULL, d.description
FROM said d
JOIN pg_policy p ON p.oid = d.objoid
JOIN relation r ON r.oid = p.polrelid
WHERE d.classoid = 'pg_policy'::regclass
UNION ALL
SELECT 'extension', NULL, NULL, e.extname, NULL, d.description
FROM said d
JOIN pg_extension e ON e.oid = d.objoid
WHERE d.classoid = 'pg_extension'::regclass AND (:everything OR e.extnamespace = ANY (:schemas))
  AND NOT (e.extname = 'plpgsql' AND e.extnamespace = 'pg_catalog'::regnamespace)
