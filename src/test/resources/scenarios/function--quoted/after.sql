CREATE SCHEMA meals;
CREATE FUNCTION meals."Größe ""1"""("ü a" int) RETURNS int LANGUAGE sql AS $$SELECT 1$$;
