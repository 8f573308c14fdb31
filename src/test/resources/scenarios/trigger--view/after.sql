CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE FUNCTION meals.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE VIEW meals.cheap AS SELECT id FROM meals.foods;
CREATE TRIGGER touch INSTEAD OF INSERT ON meals.cheap FOR EACH ROW EXECUTE FUNCTION meals.touch();
