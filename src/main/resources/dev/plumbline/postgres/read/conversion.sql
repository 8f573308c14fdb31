WITH {include rare}
SELECT r.schema, r.name,
       CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END
           || 'FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO '
           || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc::oid::regproc AS definition
FROM rare r
JOIN pg_conversion c ON c.oid = r.oid
WHERE r.kind = 'conversion'
