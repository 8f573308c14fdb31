WITH held AS (
    SELECT DISTINCT ON (l.relation) l.relation, l.pid
    FROM pg_locks l
    WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.granted
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
      AND l.pid IS DISTINCT FROM pg_backend_pid()
),
dependent AS (
    SELECT DISTINCT ON (d.classid, d.objid) d.classid, d.objid, h.pid, h.relation::regclass::text AS through
    FROM held h
    JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = h.relation
)
SELECT 'pg_class' AS catalog, c.oid, h.pid, NULL AS through,
       CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'matview'
                      WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign-table' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' END AS kind,
       n.nspname AS schema, t.relname AS relation, c.relname AS name, NULL AS arguments
FROM held h
JOIN pg_class c ON c.oid = h.relation
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_index x ON x.indexrelid = c.oid
LEFT JOIN pg_class t ON t.oid = x.indrelid
WHERE c.relnamespace = ANY (:schemas)
UNION ALL
SELECT 'pg_class', v.oid, d.pid, d.through, CASE v.relkind WHEN 'v' THEN 'view' ELSE 'matview' END,
       n.nspname, NULL, v.relname, NULL
FROM dependent d
JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.rulename = '_RETURN'
JOIN pg_class v ON v.oid = w.ev_class AND v.oid NOT IN (SELECT relation FROM held)
JOIN pg_namespace n ON n.oid = v.relnamespace
UNION ALL
SELECT 'pg_rewrite', w.oid, d.pid, d.through, 'rule', n.nspname, t.relname, w.rulename, NULL
FROM dependent d
JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.rulename <> '_RETURN'
JOIN pg_class t ON t.oid = w.ev_class AND t.oid NOT IN (SELECT relation FROM held)
JOIN pg_namespace n ON n.oid = t.relnamespace
UNION ALL
SELECT 'pg_policy', p.oid, d.pid, d.through, 'policy', n.nspname, t.relname, p.polname, NULL
FROM dependent d
JOIN pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid
JOIN pg_class t ON t.oid = p.polrelid AND t.oid NOT IN (SELECT relation FROM held)
JOIN pg_namespace n ON n.oid = t.relnamespace
UNION ALL
SELECT 'pg_proc', p.oid, d.pid, d.through, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
       n.nspname, NULL, p.proname, oidvectortypes(p.proargtypes)
FROM dependent d
JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
JOIN pg_namespace n ON n.oid = p.pronamespace
UNION ALL
SELECT 'pg_publication', p.oid, d.pid, d.through, 'publication', NULL, NULL, p.pubname, NULL
FROM dependent d
JOIN pg_publication_rel r ON d.classid = 'pg_publication_rel'::regclass AND r.oid = d.objid
JOIN pg_publication p ON p.oid = r.prpubid
