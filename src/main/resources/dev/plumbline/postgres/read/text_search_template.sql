WITH {include rare}
SELECT r.schema, r.name,
       '(' || CASE WHEN t.tmplinit::oid <> 0 THEN 'INIT = ' || t.tmplinit::oid::regproc || ', ' ELSE '' END
           || 'LEXIZE = ' || t.tmpllexize::oid::regproc || ')' AS definition
FROM rare r
JOIN pg_ts_template t ON t.oid = r.oid
WHERE r.kind = 'text-search-template'
