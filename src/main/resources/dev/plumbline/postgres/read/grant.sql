WITH {include relation}, {include routine}, {include type}, {include rare}, {include target},
granted AS (
    SELECT classid, oid, 0 AS subid, kind, schema, relation, name, arguments, owner, acl, acldefault(aclkind, owner) AS usual
    FROM target
    WHERE acl IS NOT NULL
    UNION ALL
    SELECT 'pg_class'::regclass, r.oid, a.attnum, 'column', r.schema, r.name, a.attname, NULL, r.relowner, a.attacl, NULL
    FROM relation r
    JOIN pg_attribute a ON a.attrelid = r.oid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
)
SELECT g.kind, g.schema, g.relation, g.name, g.arguments, e.grantee = g.owner AS is_owner,
       CASE WHEN e.grantee = 0 THEN '' ELSE pg_get_userbyid(e.grantee) END AS role,
       array_agg(DISTINCT e.privilege_type) FILTER (WHERE e.held AND NOT e.is_grantable) AS plain,
       array_agg(DISTINCT e.privilege_type) FILTER (WHERE e.held AND e.is_grantable) AS grantable,
       array_agg(DISTINCT e.privilege_type) FILTER (WHERE NOT e.held) AS usual
FROM granted g
CROSS JOIN LATERAL (SELECT true AS held, x.* FROM aclexplode(g.acl) x
                    UNION ALL
                    SELECT false, x.* FROM aclexplode(g.usual) x) e
GROUP BY g.classid, g.oid, g.subid, g.kind, g.schema, g.relation, g.name, g.arguments, g.owner, e.grantee
