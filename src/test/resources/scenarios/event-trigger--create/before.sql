CREATE SCHEMA meals;
CREATE FUNCTION meals.seen() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
