WITH {include rare}
SELECT r.name, l.lanpltrusted AS trusted, l.lanplcallfoid::regproc::text AS handler,
       CASE WHEN l.laninline <> 0 THEN l.laninline::regproc::text END AS inline,
       CASE WHEN l.lanvalidator <> 0 THEN l.lanvalidator::regproc::text END AS validator
FROM rare r
JOIN pg_language l ON l.oid = r.oid
WHERE r.kind = 'language'
