CREATE SCHEMA meals;
CREATE FUNCTION meals.total(a int, c text DEFAULT 'x') RETURNS int LANGUAGE sql AS $$SELECT 1$$;
