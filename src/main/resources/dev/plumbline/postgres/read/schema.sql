SELECT n.nspname AS name
FROM pg_namespace n
WHERE n.oid = ANY (:schemas)
  AND NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                    AND e.classid = 'pg_namespace'::regclass AND e.objid = n.oid)
