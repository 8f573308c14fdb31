CREATE SUBSCRIPTION copies CONNECTION 'host=a' PUBLICATION food WITH (connect = false, slot_name = 'others');
ALTER SUBSCRIPTION copies ENABLE;
