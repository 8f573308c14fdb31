WITH {include rare}
SELECT r.schema, r.name, r.arguments, o.oprcode::regproc::text AS function,
       quote_ident(cn.nspname) || '.' || co.oprname AS commutator,
       quote_ident(nn.nspname) || '.' || ne.oprname AS negator,
       CASE WHEN o.oprrest <> 0 THEN o.oprrest::regproc::text END AS restriction,
       CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::regproc::text END AS joining,
       o.oprcanhash AS hashes, o.oprcanmerge AS merges
FROM rare r
JOIN pg_operator o ON o.oid = r.oid
LEFT JOIN pg_operator co ON co.oid = o.oprcom
LEFT JOIN pg_namespace cn ON cn.oid = co.oprnamespace
LEFT JOIN pg_operator ne ON ne.oid = o.oprnegate
LEFT JOIN pg_namespace nn ON nn.oid = ne.oprnamespace
WHERE r.kind = 'operator'
