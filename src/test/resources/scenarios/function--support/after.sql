CREATE SCHEMA meals;
CREATE FUNCTION meals.total(a int, b text) RETURNS int LANGUAGE sql SUPPORT generate_series_int4_support AS $$SELECT 1$$;
