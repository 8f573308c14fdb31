WITH {include rare}
SELECT r.name, CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::regproc::text END AS handler,
       CASE WHEN w.fdwvalidator <> 0 THEN w.fdwvalidator::regproc::text END AS validator, w.fdwoptions AS options
FROM rare r
JOIN pg_foreign_data_wrapper w ON w.oid = r.oid
WHERE r.kind = 'foreign-data-wrapper'
