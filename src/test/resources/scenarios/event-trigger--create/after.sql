CREATE SCHEMA meals;
CREATE FUNCTION meals.seen() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE EVENT TRIGGER seen ON ddl_command_end EXECUTE FUNCTION meals.seen();
CREATE EVENT TRIGGER "gesehen ""ü""" ON sql_drop EXECUTE FUNCTION meals.seen();
