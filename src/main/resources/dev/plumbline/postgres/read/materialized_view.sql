WITH {include relation}
SELECT r.schema, r.name, c.reloptions AS options, toast.reloptions AS toast_options,
       nullif(am.amname, 'heap') AS access_method, ts.spcname AS tablespace, pg_get_viewdef(r.oid) AS definition,
       ARRAY(SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                    || CASE WHEN a.attstorage <> t.typstorage THEN ' STORAGE ' || a.attstorage::text ELSE '' END
                    || {14: CASE WHEN a.attcompression <> '' THEN ' COMPRESSION ' || a.attcompression::text ELSE '' END else ''}
                    || CASE WHEN a.attstattarget >= 0 THEN ' STATISTICS ' || a.attstattarget ELSE '' END
                    || coalesce(' (' || array_to_string(a.attoptions, ', ') || ')', '')
             FROM pg_attribute a
             JOIN pg_type t ON t.oid = a.atttypid
             WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns
FROM relation r
JOIN pg_class c ON c.oid = r.oid
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
WHERE r.kind = 'matview'
