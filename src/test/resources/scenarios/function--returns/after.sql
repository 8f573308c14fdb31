CREATE SCHEMA meals;
CREATE FUNCTION meals.total(a int, b text) RETURNS SETOF int LANGUAGE sql AS $$SELECT 1$$;
