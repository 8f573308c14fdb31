WITH {include relation}, {include routine}, {include type}, {include target},
described AS (
    SELECT classid, oid, 0 AS subid, kind, schema, relation, name, arguments FROM target
    UNION ALL
    SELECT 'pg_class'::regclass, r.oid, a.attnum, 'column', r.schema, r.name, a.attname, NULL
    FROM relation r
    JOIN pg_attribute a ON a.attrelid = r.oid AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_class'::regclass, t.typrelid, a.attnum, 'column', t.schema, t.typname, a.attname, NULL
    FROM usertype t
    JOIN pg_attribute a ON a.attrelid = t.typrelid AND NOT a.attisdropped
    WHERE t.typtype = 'c'
    UNION ALL
    SELECT 'pg_constraint'::regclass, c.oid, 0,
           CASE c.contype WHEN 'p' THEN 'pk' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclude' WHEN 'f' THEN 'fk'
                          WHEN 'n' THEN 'not-null' ELSE 'check' END,
           r.schema, r.name, c.conname, NULL
    FROM relation r
    JOIN pg_constraint c ON c.conrelid = r.oid AND c.contype <> 't'
    UNION ALL
    SELECT 'pg_constraint'::regclass, c.oid, 0, CASE c.contype WHEN 'n' THEN 'not-null' ELSE 'check' END,
           t.schema, t.typname, c.conname, NULL
    FROM usertype t
    JOIN pg_constraint c ON c.contypid = t.oid
    UNION ALL
    SELECT 'pg_class'::regclass, i.oid, 0, 'index', r.schema, r.name, i.relname, NULL
    FROM relation r
    JOIN pg_index x ON x.indrelid = r.oid
    JOIN pg_class i ON i.oid = x.indexrelid
    UNION ALL
    SELECT 'pg_trigger'::regclass, g.oid, 0, 'trigger', r.schema, r.name, g.tgname, NULL
    FROM relation r
    JOIN pg_trigger g ON g.tgrelid = r.oid
    UNION ALL
    SELECT 'pg_rewrite'::regclass, w.oid, 0, 'rule', r.schema, r.name, w.rulename, NULL
    FROM relation r
    JOIN pg_rewrite w ON w.ev_class = r.oid
    UNION ALL
    SELECT 'pg_policy'::regclass, p.oid, 0, 'policy', r.schema, r.name, p.polname, NULL
    FROM relation r
    JOIN pg_policy p ON p.polrelid = r.oid
    UNION ALL
    SELECT 'pg_extension'::regclass, e.oid, 0, 'extension', NULL, NULL, e.extname, NULL
    FROM pg_extension e
    WHERE (:everything OR e.extnamespace = ANY (:schemas)) AND NOT (e.extname = 'plpgsql' AND e.extnamespace = 'pg_catalog'::regnamespace)
)
SELECT t.kind, t.schema, t.relation, t.name, t.arguments, d.description
FROM pg_description d
JOIN described t ON t.classid = d.classoid AND t.oid = d.objoid AND t.subid = d.objsubid
