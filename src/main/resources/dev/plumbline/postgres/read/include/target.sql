target AS (
    SELECT 'pg_class'::regclass::oid AS classid, oid, kind, schema, NULL::name AS relation, name, NULL::text AS arguments,
           relowner AS owner, relacl AS acl, CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char" AS aclkind
    FROM relation
    UNION ALL
    SELECT 'pg_namespace'::regclass, n.oid, 'schema', NULL, NULL, n.nspname, NULL, n.nspowner, n.nspacl, 'n'
    FROM pg_namespace n
    WHERE n.oid = ANY (:schemas)
      AND NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                        AND e.classid = 'pg_namespace'::regclass AND e.objid = n.oid)
    UNION ALL
    SELECT 'pg_proc'::regclass, oid, kind, schema, NULL, proname, types, proowner, proacl, 'f' FROM routine
    UNION ALL
    SELECT 'pg_type'::regclass, oid, kind, schema, NULL, typname, NULL, typowner, typacl, 'T' FROM usertype
    UNION ALL
    SELECT 'pg_collation'::regclass, c.oid, 'collation', n.nspname, NULL, c.collname, NULL, c.collowner, NULL, NULL
    FROM pg_collation c
    JOIN pg_namespace n ON n.oid = c.collnamespace
    WHERE c.collnamespace = ANY (:schemas)
      AND NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                        AND e.classid = 'pg_collation'::regclass AND e.objid = c.oid)
    UNION ALL
    SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics', n.nspname, NULL, s.stxname, NULL, s.stxowner, NULL, NULL
    FROM pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    WHERE s.stxnamespace = ANY (:schemas)
    UNION ALL
    SELECT 'pg_event_trigger'::regclass, t.oid, 'event-trigger', NULL, NULL, t.evtname, NULL, t.evtowner, NULL, NULL
    FROM pg_event_trigger t
    WHERE :everything
      AND NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                        AND e.classid = 'pg_event_trigger'::regclass AND e.objid = t.oid)
    UNION ALL
    SELECT 'pg_publication'::regclass, p.oid, 'publication', NULL, NULL, p.pubname, NULL, p.pubowner, NULL, NULL
    FROM pg_publication p
    WHERE :everything
    UNION ALL
    SELECT classid, oid, kind, schema, relation, name, arguments, owner, acl, aclkind FROM rare
)
