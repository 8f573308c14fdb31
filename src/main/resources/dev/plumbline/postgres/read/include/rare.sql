rare AS MATERIALIZED (
    SELECT l.*, n.nspname AS schema
    FROM (
        SELECT 'pg_operator'::regclass::oid AS classid, o.oid, 'operator' AS kind, o.oprnamespace AS namespace, NULL::name AS relation,
               o.oprname::text AS name,
               CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
                   || CASE WHEN o.oprright = 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END AS arguments,
               o.oprowner AS owner, NULL::aclitem[] AS acl, NULL::"char" AS aclkind
        FROM pg_operator o WHERE o.oprnamespace = ANY (:schemas) AND o.oprcode <> 0
        UNION ALL
        SELECT 'pg_opclass'::regclass, o.oid, 'operator-class', o.opcnamespace, NULL, o.opcname, quote_ident(a.amname), o.opcowner, NULL, NULL
        FROM pg_opclass o JOIN pg_am a ON a.oid = o.opcmethod WHERE o.opcnamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_opfamily'::regclass, o.oid, 'operator-family', o.opfnamespace, NULL, o.opfname, quote_ident(a.amname), o.opfowner, NULL, NULL
        FROM pg_opfamily o JOIN pg_am a ON a.oid = o.opfmethod WHERE o.opfnamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_ts_config'::regclass, oid, 'text-search-configuration', cfgnamespace, NULL, cfgname, NULL, cfgowner, NULL, NULL
        FROM pg_ts_config WHERE cfgnamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_ts_dict'::regclass, oid, 'text-search-dictionary', dictnamespace, NULL, dictname, NULL, dictowner, NULL, NULL
        FROM pg_ts_dict WHERE dictnamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_ts_parser'::regclass, oid, 'text-search-parser', prsnamespace, NULL, prsname, NULL, NULL, NULL, NULL
        FROM pg_ts_parser WHERE prsnamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_ts_template'::regclass, oid, 'text-search-template', tmplnamespace, NULL, tmplname, NULL, NULL, NULL, NULL
        FROM pg_ts_template WHERE tmplnamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_conversion'::regclass, oid, 'conversion', connamespace, NULL, conname, NULL, conowner, NULL, NULL
        FROM pg_conversion WHERE connamespace = ANY (:schemas)
        UNION ALL
        SELECT 'pg_cast'::regclass, oid, 'cast', 0, NULL,
               '(' || format_type(castsource, NULL) || ' AS ' || format_type(casttarget, NULL) || ')', NULL, NULL, NULL, NULL
        FROM pg_cast WHERE :everything AND oid >= 16384
        UNION ALL
        SELECT 'pg_language'::regclass, oid, 'language', 0, NULL, lanname, NULL, lanowner, lanacl, 'l'
        FROM pg_language WHERE :everything AND oid >= 16384
        UNION ALL
        SELECT 'pg_transform'::regclass, t.oid, 'transform', 0, NULL,
               '(FOR ' || format_type(t.trftype, NULL) || ' LANGUAGE ' || quote_ident(l.lanname) || ')', NULL, NULL, NULL, NULL
        FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang WHERE :everything
        UNION ALL
        SELECT 'pg_am'::regclass, oid, 'access-method', 0, NULL, amname, NULL, NULL, NULL, NULL
        FROM pg_am WHERE :everything AND oid >= 16384
        UNION ALL
        SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign-data-wrapper', 0, NULL, fdwname, NULL, fdwowner, fdwacl, 'F'
        FROM pg_foreign_data_wrapper WHERE :everything
        UNION ALL
        SELECT 'pg_foreign_server'::regclass, oid, 'server', 0, NULL, srvname, NULL, srvowner, srvacl, 'S'
        FROM pg_foreign_server WHERE :everything
        UNION ALL
        SELECT 'pg_user_mapping'::regclass, umid, 'user-mapping', 0, srvname, CASE WHEN umuser = 0 THEN 'public' ELSE usename END,
               NULL, NULL, NULL, NULL
        FROM pg_user_mappings WHERE :everything
        UNION ALL
        SELECT 'pg_subscription'::regclass, {secrets: oid else 0}, 'subscription', 0, NULL, subname, NULL, subowner, NULL, NULL
        FROM pg_subscription
        WHERE :everything AND subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    ) l
    LEFT JOIN pg_namespace n ON n.oid = l.namespace
    WHERE NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.classid = l.classid AND e.objid = l.oid AND e.objsubid = 0 AND e.deptype IN ('e', 'i'))
)
