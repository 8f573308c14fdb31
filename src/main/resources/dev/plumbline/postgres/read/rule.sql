WITH {include relation}
SELECT r.kind AS parent_kind, r.schema, r.name AS relation, w.rulename AS name,
       pg_get_ruledef(w.oid) AS definition, w.ev_enabled AS enabled
FROM relation r
JOIN pg_rewrite w ON w.ev_class = r.oid
WHERE w.rulename <> '_RETURN' AND w.oid <> ALL (:excluded)
