CREATE SCHEMA meals;
CREATE FUNCTION meals.total(a int, b text) RETURNS int LANGUAGE sql AS $$SELECT 1$$;
