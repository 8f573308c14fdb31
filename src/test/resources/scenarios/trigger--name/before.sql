CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE FUNCTION meals.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER touch BEFORE UPDATE ON meals.foods FOR EACH ROW EXECUTE FUNCTION meals.touch();
