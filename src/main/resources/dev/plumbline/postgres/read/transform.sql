WITH {include rare}
SELECT r.name, CASE WHEN t.trffromsql::oid <> 0 THEN t.trffromsql::oid::regprocedure::text END AS from_sql,
       CASE WHEN t.trftosql::oid <> 0 THEN t.trftosql::oid::regprocedure::text END AS to_sql
FROM rare r
JOIN pg_transform t ON t.oid = r.oid
WHERE r.kind = 'transform'
