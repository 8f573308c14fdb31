WITH {include rare}
SELECT r.schema, r.name, n.nspname AS template_schema, t.tmplname AS template_name, d.dictinitoption AS options
FROM rare r
JOIN pg_ts_dict d ON d.oid = r.oid
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE r.kind = 'text-search-dictionary'
