WITH {include relation}, {include routine}, {include type}, {include rare},
node AS MATERIALIZED (
    SELECT 'pg_class'::regclass::oid AS classid, oid, kind, schema, NULL::name AS relation, name, NULL::text AS arguments
    FROM relation
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, r.kind, r.schema, NULL, r.name, NULL
    FROM relation r
    JOIN pg_type w ON w.typrelid = r.oid
    JOIN pg_type t ON t.oid IN (w.oid, w.typarray)
    UNION ALL
    SELECT 'pg_class'::regclass, typrelid, kind, schema, NULL, typname, NULL FROM usertype WHERE typrelid <> 0
    UNION ALL
    SELECT 'pg_type'::regclass, o.oid, u.kind, u.schema, NULL, u.typname, NULL
    FROM usertype u
    CROSS JOIN LATERAL (VALUES (u.oid), (u.typarray)) o(oid)
    WHERE o.oid <> 0
    {14: UNION ALL
    SELECT 'pg_type'::regclass, m.oid, u.kind, u.schema, NULL, u.typname, NULL
    FROM usertype u
    JOIN pg_range g ON g.rngtypid = u.oid
    JOIN pg_type w ON w.oid = g.rngmultitypid
    CROSS JOIN LATERAL (VALUES (w.oid), (w.typarray)) m(oid) else }
    UNION ALL
    SELECT 'pg_proc'::regclass, oid, kind, schema, NULL, proname, types FROM routine
    UNION ALL
    SELECT 'pg_attrdef'::regclass, d.oid, CASE WHEN r.kind IN ('table', 'foreign-table') THEN 'default' ELSE r.kind END, r.schema,
           CASE WHEN r.kind IN ('table', 'foreign-table') THEN r.name END, CASE WHEN r.kind IN ('table', 'foreign-table') THEN a.attname ELSE r.name END, NULL
    FROM relation r
    JOIN pg_attrdef d ON d.adrelid = r.oid
    JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = d.adnum
    UNION ALL
    SELECT 'pg_constraint'::regclass, c.oid,
           CASE c.contype WHEN 'p' THEN 'pk' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclude' WHEN 'f' THEN 'fk'
                          WHEN 'n' THEN 'not-null' WHEN 't' THEN 'trigger' ELSE 'check' END,
           r.schema, r.name, c.conname, NULL
    FROM relation r
    JOIN pg_constraint c ON c.conrelid = r.oid
    UNION ALL
    SELECT 'pg_constraint'::regclass, c.oid, CASE c.contype WHEN 'n' THEN 'not-null' ELSE 'check' END,
           t.schema, t.typname, c.conname, NULL
    FROM usertype t
    JOIN pg_constraint c ON c.contypid = t.oid
    UNION ALL
    SELECT 'pg_class'::regclass, i.oid,
           CASE c.contype WHEN 'p' THEN 'pk' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclude' ELSE 'index' END,
           r.schema, r.name, coalesce(c.conname, i.relname), NULL
    FROM relation r
    JOIN pg_index x ON x.indrelid = r.oid
    JOIN pg_class i ON i.oid = x.indexrelid
    LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.contype IN ('p', 'u', 'x')
    UNION ALL
    SELECT 'pg_trigger'::regclass, g.oid, 'trigger', r.schema, r.name, g.tgname, NULL
    FROM relation r
    JOIN pg_trigger g ON g.tgrelid = r.oid
    WHERE NOT g.tgisinternal
    UNION ALL
    SELECT 'pg_rewrite'::regclass, w.oid, CASE w.rulename WHEN '_RETURN' THEN r.kind ELSE 'rule' END, r.schema,
           CASE WHEN w.rulename <> '_RETURN' THEN r.name END, CASE w.rulename WHEN '_RETURN' THEN r.name ELSE w.rulename END, NULL
    FROM relation r
    JOIN pg_rewrite w ON w.ev_class = r.oid
    UNION ALL
    SELECT 'pg_policy'::regclass, p.oid, 'policy', r.schema, r.name, p.polname, NULL
    FROM relation r
    JOIN pg_policy p ON p.polrelid = r.oid
    UNION ALL
    SELECT 'pg_collation'::regclass, c.oid, 'collation', n.nspname, NULL, c.collname, NULL
    FROM pg_collation c
    JOIN pg_namespace n ON n.oid = c.collnamespace
    WHERE c.collnamespace = ANY (:schemas)
    UNION ALL
    SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics', n.nspname, NULL, s.stxname, NULL
    FROM pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    WHERE s.stxnamespace = ANY (:schemas)
    UNION ALL
    SELECT 'pg_event_trigger'::regclass, oid, 'event-trigger', NULL, NULL, evtname, NULL FROM pg_event_trigger
    UNION ALL
    SELECT 'pg_publication'::regclass, oid, 'publication', NULL, NULL, pubname, NULL FROM pg_publication
    UNION ALL
    SELECT 'pg_publication_rel'::regclass, r.oid, 'publication', NULL, NULL, p.pubname, NULL
    FROM pg_publication_rel r
    JOIN pg_publication p ON p.oid = r.prpubid
    {15: UNION ALL
    SELECT 'pg_publication_namespace'::regclass, s.oid, 'publication', NULL, NULL, p.pubname, NULL
    FROM pg_publication_namespace s
    JOIN pg_publication p ON p.oid = s.pnpubid else }
    UNION ALL
    SELECT classid, oid, kind, schema, relation, name, arguments FROM rare WHERE oid <> 0
    UNION ALL
    SELECT d.classid, d.objid, r.kind, r.schema, NULL, r.name, r.arguments
    FROM rare r
    JOIN pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.oid
                    AND d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)
    WHERE r.kind IN ('operator-class', 'operator-family')
    UNION ALL
    SELECT 'pg_namespace'::regclass, oid, 'schema', NULL, NULL, nspname, NULL FROM pg_namespace WHERE oid = ANY (:schemas)
    UNION ALL
    SELECT 'pg_extension'::regclass, oid, 'extension', NULL, NULL, extname, NULL
    FROM pg_extension WHERE NOT (extname = 'plpgsql' AND extnamespace = 'pg_catalog'::regnamespace)
    UNION ALL
    SELECT d.classid, d.objid, 'extension', NULL, NULL, e.extname, NULL
    FROM pg_depend d
    JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
    WHERE d.deptype = 'e' AND NOT (e.extname = 'plpgsql' AND e.extnamespace = 'pg_catalog'::regnamespace)
    UNION ALL
    SELECT 'pg_type'::regclass, t.typarray, 'extension', NULL, NULL, e.extname, NULL
    FROM pg_depend d
    JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
    JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid AND t.typarray <> 0
    WHERE d.deptype = 'e'
)
SELECT CASE WHEN fa.attname IS NULL THEN f.kind ELSE 'column' END AS from_kind, f.schema AS from_schema,
       CASE WHEN fa.attname IS NULL THEN f.relation ELSE f.name END AS from_relation,
       coalesce(fa.attname, f.name) AS from_name, f.arguments AS from_arguments,
       CASE WHEN ta.attname IS NULL THEN t.kind ELSE 'column' END AS to_kind, t.schema AS to_schema,
       CASE WHEN ta.attname IS NULL THEN t.relation ELSE t.name END AS to_relation,
       coalesce(ta.attname, t.name) AS to_name, t.arguments AS to_arguments
FROM pg_depend d
JOIN node f ON f.classid = d.classid AND f.oid = d.objid
JOIN node t ON t.classid = d.refclassid AND t.oid = d.refobjid
LEFT JOIN pg_attribute fa ON f.kind IN ('table', 'foreign-table') AND d.classid = 'pg_class'::regclass AND d.objsubid > 0
                         AND fa.attrelid = d.objid AND fa.attnum = d.objsubid
LEFT JOIN pg_attribute ta ON t.kind IN ('table', 'foreign-table') AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                         AND ta.attrelid = d.refobjid AND ta.attnum = d.refobjsubid
WHERE d.deptype IN ('n', 'a', 'i')
   OR d.deptype = 'P' AND (f.kind IN ('index', 'pk', 'unique', 'exclude') AND t.kind IN ('index', 'pk', 'unique', 'exclude')
                           OR f.kind = 'fk' AND t.kind = 'fk')
UNION ALL
SELECT 'column', c.schema, c.name, a.attname, NULL, 'column', p.schema, p.name, a.attname, NULL
FROM pg_inherits i
JOIN relation c ON c.oid = i.inhrelid
JOIN relation p ON p.oid = i.inhparent
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount > 0
JOIN pg_attribute b ON b.attrelid = p.oid AND b.attname = a.attname AND b.attnum > 0 AND NOT b.attisdropped
