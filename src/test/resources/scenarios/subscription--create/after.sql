CREATE SUBSCRIPTION copies CONNECTION 'host=a password=hush' PUBLICATION food, "D x" WITH (connect = false, slot_name = 'copies', binary = true, synchronous_commit = local);
ALTER SUBSCRIPTION copies ENABLE;
COMMENT ON SUBSCRIPTION copies IS 'copies';
