WITH {include type}
SELECT t.schema, t.typname AS name,
       ARRAY(SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                    || coalesce(' COLLATE ' || quote_ident(n.nspname) || '.' || quote_ident(c.collname), '')
             FROM pg_attribute a
             JOIN pg_type y ON y.oid = a.atttypid
             LEFT JOIN pg_collation c ON c.oid = a.attcollation AND a.attcollation <> y.typcollation
             LEFT JOIN pg_namespace n ON n.oid = c.collnamespace
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS attributes
FROM usertype t
WHERE t.typtype = 'c'
