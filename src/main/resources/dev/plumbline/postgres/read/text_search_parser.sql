WITH {include rare}
SELECT r.schema, r.name,
       '(START = ' || p.prsstart::oid::regproc || ', GETTOKEN = ' || p.prstoken::oid::regproc || ', END = ' || p.prsend::oid::regproc
           || ', LEXTYPES = ' || p.prslextype::oid::regproc
           || CASE WHEN p.prsheadline::oid <> 0 THEN ', HEADLINE = ' || p.prsheadline::oid::regproc ELSE '' END || ')' AS definition
FROM rare r
JOIN pg_ts_parser p ON p.oid = r.oid
WHERE r.kind = 'text-search-parser'
