WITH {include relation}
SELECT r.schema, r.name, c.reloptions AS options, pg_get_viewdef(r.oid) AS definition,
       ARRAY(SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                    || coalesce(' COLLATE ' || quote_ident(n.nspname) || '.' || quote_ident(o.collname), '')
                    || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
             FROM pg_attribute a
             JOIN pg_type y ON y.oid = a.atttypid
             LEFT JOIN pg_collation o ON o.oid = a.attcollation AND a.attcollation <> y.typcollation
             LEFT JOIN pg_namespace n ON n.oid = o.collnamespace
             LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns
FROM relation r
JOIN pg_class c ON c.oid = r.oid
WHERE r.kind = 'view'
