SELECT e.extname AS name, e.extversion AS version, n.nspname AS extension_schema,
       CASE WHEN EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = e.extname)
            THEN ARRAY(SELECT u.target FROM pg_extension_update_paths(e.extname) u
                       WHERE u.source = e.extversion AND u.path IS NOT NULL ORDER BY u.target)
       END AS updates
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE (:everything OR e.extnamespace = ANY (:schemas)) AND NOT (e.extname = 'plpgsql' AND n.nspname = 'pg_catalog')
