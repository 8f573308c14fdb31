CREATE SCHEMA meals;
CREATE PROCEDURE meals."Räume ""auf"""() LANGUAGE sql AS $$SELECT 1$$;
