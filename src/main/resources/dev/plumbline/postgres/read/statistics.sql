WITH {include relation}
SELECT n.nspname AS schema, s.stxname AS name, r.schema AS table_schema, r.name AS relation,
       'CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname) || ' ' AS prefix,
       pg_get_statisticsobjdef(s.oid) AS definition, coalesce(s.stxstattarget, -1) AS target, r.kind AS parent_kind
FROM relation r
JOIN pg_statistic_ext s ON s.stxrelid = r.oid
JOIN pg_namespace n ON n.oid = s.stxnamespace
