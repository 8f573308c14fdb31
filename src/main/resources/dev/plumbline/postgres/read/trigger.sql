WITH {include relation}
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, t.tgname AS name,
       'CREATE ' || CASE WHEN t.tgconstraint <> 0 THEN 'CONSTRAINT ' ELSE '' END || 'TRIGGER ' AS head,
       quote_ident(t.tgname) || ' ' AS own_name,
       pg_get_triggerdef(t.oid) AS definition, t.tgenabled AS enabled,
       CASE WHEN array_length(t.tgattr::int2[], 1) > 0
            THEN ARRAY(SELECT quote_ident(a.attname) FROM unnest(t.tgattr::int2[]) WITH ORDINALITY k(number, position)
                       JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.number
                       ORDER BY k.position) END AS columns
FROM relation r
JOIN pg_trigger t ON t.tgrelid = r.oid
LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
WHERE {15: NOT t.tgisinternal AND (p.oid IS NULL OR p.tgname <> t.tgname OR p.tgenabled <> t.tgenabled)
 else (NOT t.tgisinternal OR NOT p.tgisinternal AND p.tgenabled <> t.tgenabled)}
