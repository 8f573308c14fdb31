routine AS (
    SELECT p.*, n.nspname AS schema, oidvectortypes(p.proargtypes) AS types,
           CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.pronamespace = ANY (:schemas)
      AND NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                        AND e.classid = 'pg_proc'::regclass AND e.objid = p.oid)
      AND NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid
                        AND e.refclassid = 'pg_type'::regclass AND e.deptype = 'i')
)
