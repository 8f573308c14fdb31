SELECT s.subname AS name, {secrets: s.subconninfo else NULL} AS connection, s.subpublications AS publications,
       s.subenabled AS enabled, s.subslotname AS slot, s.subsynccommit AS synchronous_commit,
       {14: s.subbinary else false} AS binary,
       {14: s.substream::text else 'false'} AS streaming,
       {15: s.subtwophasestate else 'd'} AS two_phase,
       {15: s.subdisableonerr else false} AS disable_on_error,
       {16: s.subpasswordrequired else true} AS password_required,
       {16: s.subrunasowner else false} AS run_as_owner,
       {16: s.suborigin else 'any'} AS origin,
       {17: s.subfailover else false} AS failover
FROM pg_subscription s
WHERE :everything AND s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
