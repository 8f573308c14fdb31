WITH {include routine}
SELECT r.kind, r.schema, r.proname AS name, r.types AS arguments,
       pg_get_function_arguments(r.oid) AS signature, pg_get_function_result(r.oid) AS returns,
       l.lanname AS language,
       CASE WHEN r.protrftypes IS NOT NULL
            THEN ARRAY(SELECT format_type(t.type, NULL) FROM unnest(r.protrftypes) WITH ORDINALITY t(type, position)
                       ORDER BY t.position) END AS transforms,
       r.prokind = 'w' AS is_window, r.provolatile AS volatility, r.proisstrict AS strict,
       r.prosecdef AS security_definer, r.proleakproof AS leakproof, r.proparallel AS parallel,
       r.procost::text AS cost, r.prorows::text AS rows,
       CASE WHEN r.prosupport <> 0 THEN r.prosupport::regproc::text END AS support,
       r.proconfig AS settings, r.probin AS library,
       {14: CASE WHEN r.prosqlbody IS NOT NULL THEN pg_get_function_sqlbody(r.oid) ELSE r.prosrc END else r.prosrc} AS body
FROM routine r
JOIN pg_language l ON l.oid = r.prolang
WHERE r.prokind <> 'a' AND r.oid <> ALL (:excluded)
