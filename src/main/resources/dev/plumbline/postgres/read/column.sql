WITH {include relation},
parent AS (
    SELECT i.inhrelid,
           array_agg(n.nspname::text ORDER BY i.inhseqno) AS schemas,
           array_agg(p.relname::text ORDER BY i.inhseqno) AS names
    FROM pg_inherits i
    JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
    JOIN pg_namespace n ON n.oid = p.relnamespace
    GROUP BY i.inhrelid
)
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, a.attname AS name,
       row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) AS position,
       format_type(a.atttypid, a.atttypmod) AS type,
       cn.nspname AS collation_schema, co.collname AS collation_name,
       CASE WHEN a.atthasdef
            THEN (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
                  WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END AS expression,
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
LEFT JOIN pg_collation co ON co.oid = CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation END
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN parent ON parent.inhrelid = a.attrelid
-- The offset keeps this a query of its own, which is not run for the columns that are no identity.
LEFT JOIN LATERAL (
    SELECT q.*, n.nspname, c.relname
    FROM pg_depend d
    JOIN pg_sequence q ON q.seqrelid = d.objid
    JOIN pg_class c ON c.oid = d.objid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attidentity <> ''
      AND d.classid = 'pg_class'::regclass AND d.objsubid = 0 AND d.deptype = 'i'
      AND d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
    OFFSET 0
) s ON true
WHERE r.kind IN ('table', 'foreign-table')
