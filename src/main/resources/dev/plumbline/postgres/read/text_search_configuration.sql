WITH {include rare}
SELECT r.schema, r.name, n.nspname AS parser_schema, p.prsname AS parser_name,
       ARRAY(SELECT quote_ident(t.alias) || ': '
                    || string_agg(quote_ident(dn.nspname) || '.' || quote_ident(d.dictname), ', ' ORDER BY m.mapseqno)
             FROM pg_ts_config_map m
             JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
             JOIN pg_ts_dict d ON d.oid = m.mapdict
             JOIN pg_namespace dn ON dn.oid = d.dictnamespace
             WHERE m.mapcfg = c.oid
             GROUP BY t.alias) AS mappings
FROM rare r
JOIN pg_ts_config c ON c.oid = r.oid
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE r.kind = 'text-search-configuration'
