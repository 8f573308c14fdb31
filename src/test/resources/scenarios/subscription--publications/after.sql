CREATE SUBSCRIPTION copies CONNECTION 'host=a' PUBLICATION drinks, food WITH (connect = false, slot_name = NONE);
