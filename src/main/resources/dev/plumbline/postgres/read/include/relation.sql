relation AS (
    SELECT c.oid, c.relkind, c.relispartition, c.relowner, c.relacl, n.nspname AS schema, c.relname AS name,
           CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'matview' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign-table' ELSE 'table' END AS kind
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relnamespace = ANY (:schemas)
      AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      AND c.oid <> ALL (:locked)
      AND NOT EXISTS (SELECT FROM pg_depend e
                      WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                        AND e.classid = 'pg_class'::regclass AND e.objid = c.oid)
)
