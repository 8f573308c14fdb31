WITH {include rare}, {include member}
SELECT r.schema, r.name, r.arguments, array_agg(m.text ORDER BY m.text COLLATE "C") FILTER (WHERE m.text IS NOT NULL) AS members
FROM rare r
LEFT JOIN member m ON m.classid = r.classid AND m.oid = r.oid
WHERE r.kind = 'operator-family'
GROUP BY r.schema, r.name, r.arguments
