CREATE SUBSCRIPTION copies CONNECTION 'host=a' PUBLICATION food WITH (connect = false, slot_name = NONE, run_as_owner = true, disable_on_error = true);
