WITH {include rare}
SELECT r.name, c.castmethod AS method, c.castcontext AS context,
       CASE WHEN c.castfunc <> 0 THEN c.castfunc::regprocedure::text END AS function
FROM rare r
JOIN pg_cast c ON c.oid = r.oid
WHERE r.kind = 'cast'
