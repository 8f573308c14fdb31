WITH {include relation}
SELECT r.schema, r.name, format_type(s.seqtypid, NULL) AS type, c.relpersistence AS persistence,
       s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum,
       s.seqcache AS cache, s.seqcycle AS cycle,
       tn.nspname AS table_schema, t.relname AS table_name, a.attname AS column_name
FROM relation r
JOIN pg_class c ON c.oid = r.oid
JOIN pg_sequence s ON s.seqrelid = r.oid
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.objsubid = 0
                     AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
LEFT JOIN pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE r.kind = 'sequence'
  AND NOT EXISTS (SELECT FROM pg_depend i
                  WHERE i.classid = 'pg_class'::regclass AND i.objid = r.oid AND i.objsubid = 0
                    AND i.refclassid = 'pg_class'::regclass AND i.deptype = 'i')
