SELECT pg_get_userbyid(d.defaclrole) AS owner, n.nspname AS schema, d.defaclobjtype AS type,
       array_agg(DISTINCT e.privilege) FILTER (WHERE e.held) AS held,
       array_agg(DISTINCT e.privilege) FILTER (WHERE NOT e.held) AS usual
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL (
    SELECT x.held,
           CASE WHEN x.grantee = 0 THEN 'public' ELSE pg_get_userbyid(x.grantee)::text END || ': ' || x.privilege_type
               || CASE WHEN x.is_grantable AND x.grantee <> d.defaclrole THEN ' WITH GRANT OPTION' ELSE '' END AS privilege
    FROM (SELECT true AS held, a.* FROM aclexplode(d.defaclacl) a
          UNION ALL
          SELECT false, a.*
          FROM aclexplode(acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)) a
          WHERE d.defaclnamespace = 0) x) e
WHERE d.defaclnamespace = ANY (:schemas) OR d.defaclnamespace = 0 AND :everything
GROUP BY d.oid, d.defaclrole, n.nspname, d.defaclobjtype
