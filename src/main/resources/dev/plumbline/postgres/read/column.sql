WITH {include relation},
parent AS (
    SELECT i.inhrelid,
           array_agg(n.nspname::text ORDER BY i.inhseqno) AS schemas,
           array_agg(p.relname::text ORDER BY i.inhseqno) AS names
    FROM pg_inherits i
    JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
    JOIN pg_namespace n ON n.oid = p.relnamespace
    GROUP BY i.inhrelid
),
identity AS (
    SELECT d.refobjid, d.refobjsubid, s.*, n.nspname, c.relname
    FROM pg_sequence s
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0
                    AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
    JOIN pg_class c ON c.oid = s.seqrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
)
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, a.attname AS name,
       row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) AS position,
       format_type(a.atttypid, a.atttypmod) AS type,
       cn.nspname AS collation_schema, co.collname AS collation_name,
       pg_get_expr(d.adbin, d.adrelid) AS expression,
       a.attgenerated AS generated, a.attidentity AS identity, a.attnotnull AS not_null,
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
       {14: a.attcompression else ''} AS compression,
       coalesce(a.attstattarget, -1) AS statistics,
       a.attoptions AS options,
       NOT a.attislocal AS inherited,
       CASE WHEN NOT a.attislocal THEN parent.schemas END AS parent_schemas,
       CASE WHEN NOT a.attislocal THEN parent.names END AS parent_names,
       s.seqtypid = a.atttypid AS sequence_type_usual, format_type(s.seqtypid, NULL) AS sequence_type,
       s.seqstart AS sequence_start, s.seqincrement AS sequence_increment, s.seqmin AS sequence_minimum,
       s.seqmax AS sequence_maximum, s.seqcache AS sequence_cache, s.seqcycle AS sequence_cycle,
       s.nspname AS sequence_schema, s.relname AS sequence_name
FROM relation r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = CASE WHEN a.atthasdef THEN a.attrelid END AND d.adnum = a.attnum
LEFT JOIN pg_collation co ON co.oid = CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation END
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN parent ON parent.inhrelid = a.attrelid
LEFT JOIN identity s ON s.refobjid = CASE WHEN a.attidentity <> '' THEN a.attrelid END AND s.refobjsubid = a.attnum
WHERE r.kind IN ('table', 'foreign-table')
