WITH {include rare}
SELECT r.name, CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END AS type, a.amhandler::oid::regproc::text AS handler
FROM rare r
JOIN pg_am a ON a.oid = r.oid
WHERE r.kind = 'access-method'
