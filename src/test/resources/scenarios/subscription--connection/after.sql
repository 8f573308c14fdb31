CREATE SUBSCRIPTION copies CONNECTION 'host=b' PUBLICATION food WITH (connect = false, slot_name = NONE);
