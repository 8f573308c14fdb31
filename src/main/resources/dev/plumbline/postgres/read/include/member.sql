member AS (
    SELECT d.refclassid AS classid, d.refobjid AS oid,
           'OPERATOR ' || a.amopstrategy || ' ' || quote_ident(n.nspname) || '.' || o.oprname || ' ('
               || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')'
               || CASE WHEN a.amoppurpose = 'o'
                       THEN ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.' || quote_ident(s.opfname) ELSE '' END AS text
    FROM rare r
    JOIN pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.oid AND d.classid = 'pg_amop'::regclass
    JOIN pg_amop a ON a.oid = d.objid
    JOIN pg_operator o ON o.oid = a.amopopr
    JOIN pg_namespace n ON n.oid = o.oprnamespace
    LEFT JOIN pg_opfamily s ON s.oid = a.amopsortfamily
    LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
    UNION ALL
    SELECT d.refclassid, d.refobjid,
           'FUNCTION ' || a.amprocnum || ' (' || format_type(a.amproclefttype, NULL) || ', '
               || format_type(a.amprocrighttype, NULL) || ') ' || a.amproc::oid::regprocedure
    FROM rare r
    JOIN pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.oid AND d.classid = 'pg_amproc'::regclass
    JOIN pg_amproc a ON a.oid = d.objid
)
