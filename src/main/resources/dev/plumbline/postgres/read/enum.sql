WITH {include type}
SELECT t.schema, t.typname AS name,
       ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
FROM usertype t
WHERE t.typtype = 'e'
