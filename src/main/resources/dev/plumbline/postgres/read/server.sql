WITH {include rare}
SELECT r.name, w.fdwname AS wrapper, s.srvtype AS type, s.srvversion AS version, s.srvoptions AS options
FROM rare r
JOIN pg_foreign_server s ON s.oid = r.oid
JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE r.kind = 'server'
