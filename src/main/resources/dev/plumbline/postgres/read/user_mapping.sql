WITH {include rare}
SELECT r.relation AS server, r.name, m.umoptions AS options,
       {secrets: true else m.umoptions IS NOT NULL
           OR CASE WHEN m.umuser = 0 THEN pg_has_role(s.srvowner, 'USAGE')
                   ELSE m.usename = current_user
                        AND (pg_has_role(s.srvowner, 'USAGE') OR has_server_privilege(s.oid, 'USAGE')) END} AS readable
FROM rare r
JOIN pg_user_mappings m ON m.umid = r.oid
JOIN pg_foreign_server s ON s.oid = m.srvid
WHERE r.kind = 'user-mapping'
