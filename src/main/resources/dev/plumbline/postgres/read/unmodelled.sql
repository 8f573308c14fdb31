WITH listed AS (
    SELECT 'pg_operator'::regclass::oid AS classid, o.oid, 'operator' AS kind, o.oprnamespace AS namespace, o.oprname AS name,
           concat_ws(', ', format_type(nullif(o.oprleft, 0), NULL), format_type(nullif(o.oprright, 0), NULL)) AS arguments
    FROM pg_operator o
    UNION ALL
    SELECT 'pg_opclass'::regclass, o.oid, 'operator-class', o.opcnamespace, o.opcname, a.amname
    FROM pg_opclass o JOIN pg_am a ON a.oid = o.opcmethod
    UNION ALL
    SELECT 'pg_opfamily'::regclass, o.oid, 'operator-family', o.opfnamespace, o.opfname, a.amname
    FROM pg_opfamily o JOIN pg_am a ON a.oid = o.opfmethod
    UNION ALL
    SELECT 'pg_ts_config'::regclass, oid, 'text-search-configuration', cfgnamespace, cfgname, NULL FROM pg_ts_config
    UNION ALL
    SELECT 'pg_ts_dict'::regclass, oid, 'text-search-dictionary', dictnamespace, dictname, NULL FROM pg_ts_dict
    UNION ALL
    SELECT 'pg_ts_parser'::regclass, oid, 'text-search-parser', prsnamespace, prsname, NULL FROM pg_ts_parser
    UNION ALL
    SELECT 'pg_ts_template'::regclass, oid, 'text-search-template', tmplnamespace, tmplname, NULL FROM pg_ts_template
    UNION ALL
    SELECT 'pg_conversion'::regclass, oid, 'conversion', connamespace, conname, NULL FROM pg_conversion
    UNION ALL
    SELECT 'pg_class'::regclass, oid, 'foreign-table', relnamespace, relname, NULL FROM pg_class WHERE relkind = 'f'
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 'type', t.typnamespace, t.typname, NULL
    FROM pg_type t
    WHERE (t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid) OR NOT t.typisdefined)
    UNION ALL
    SELECT 'pg_cast'::regclass, c.oid, 'cast', 0, format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL), NULL
    FROM pg_cast c WHERE c.oid >= 16384
    UNION ALL
    SELECT 'pg_language'::regclass, oid, 'language', 0, lanname, NULL FROM pg_language WHERE oid >= 16384
    UNION ALL
    SELECT 'pg_transform'::regclass, t.oid, 'transform', 0, format_type(t.trftype, NULL) || ' ' || l.lanname, NULL
    FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
    UNION ALL
    SELECT 'pg_am'::regclass, oid, 'access-method', 0, amname, NULL FROM pg_am WHERE oid >= 16384
    UNION ALL
    SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign-data-wrapper', 0, fdwname, NULL FROM pg_foreign_data_wrapper
    UNION ALL
    SELECT 'pg_foreign_server'::regclass, oid, 'server', 0, srvname, NULL FROM pg_foreign_server
    UNION ALL
    SELECT 'pg_user_mapping'::regclass, umid, 'user-mapping', 0, srvname || ' ' || usename, NULL FROM pg_user_mappings
    UNION ALL
    SELECT 0, 0, 'subscription', 0, subname, NULL
    FROM pg_subscription WHERE subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    UNION ALL
    SELECT 0, 0, 'security-label', 0, provider || ' ' || objtype || ' ' || objname, NULL
    FROM pg_seclabels WHERE objtype NOT IN ('role', 'database', 'tablespace')
)
SELECT l.kind, n.nspname AS schema, NULL AS relation, l.name, l.arguments
FROM listed l
LEFT JOIN pg_namespace n ON n.oid = l.namespace
WHERE (l.namespace = ANY (:schemas) OR l.namespace = 0 AND :everything)
  AND NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.classid = l.classid AND e.objid = l.oid AND e.deptype IN ('e', 'i'))
ORDER BY l.kind, schema, l.name, l.arguments
