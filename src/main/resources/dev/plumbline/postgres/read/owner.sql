WITH {include relation}, {include routine}, {include type}, {include rare}, {include target}
SELECT t.kind, t.schema, t.relation, t.name, t.arguments, pg_get_userbyid(t.owner) AS role
FROM target t
WHERE t.owner IS NOT NULL AND NOT (t.kind = 'sequence' AND EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_class'::regclass AND d.objid = t.oid AND d.objsubid = 0
                  AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')))
