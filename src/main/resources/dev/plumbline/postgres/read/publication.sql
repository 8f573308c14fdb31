SELECT p.pubname AS name, p.puballtables AS all_tables, p.pubviaroot AS via_root, {18: p.pubgencols else ' '} AS generated,
       p.pubinsert AS publishes_insert, p.pubupdate AS publishes_update,
       p.pubdelete AS publishes_delete, p.pubtruncate AS publishes_truncate,
       ARRAY(SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                    {15: || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
                                              FROM pg_attribute a
                                              WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) || ')', '')
                         || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '') else }
             FROM pg_publication_rel r
             JOIN pg_class c ON c.oid = r.prrelid
             JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE r.prpubid = p.oid ORDER BY n.nspname, c.relname) AS tables,
       {15: ARRAY(SELECT quote_ident(n.nspname) FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid
                  WHERE s.pnpubid = p.oid ORDER BY n.nspname) else NULL::text[]} AS schemas
FROM pg_publication p
WHERE :everything AND p.oid <> ALL (:excluded)
