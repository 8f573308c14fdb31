SELECT t.evtname AS name, t.evtevent AS event, t.evttags AS tags, t.evtfoid::regproc::text AS function, t.evtenabled AS enabled
FROM pg_event_trigger t
WHERE :everything
  AND NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
                    AND e.classid = 'pg_event_trigger'::regclass AND e.objid = t.oid)
