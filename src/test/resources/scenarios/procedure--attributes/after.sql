CREATE SCHEMA meals;
CREATE PROCEDURE meals.tidy() LANGUAGE plpgsql SECURITY DEFINER SET search_path = meals AS $$BEGIN END$$;
