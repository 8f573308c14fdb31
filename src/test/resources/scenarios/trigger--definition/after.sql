CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE FUNCTION meals.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE CONSTRAINT TRIGGER touch AFTER UPDATE ON meals.foods DEFERRABLE FOR EACH ROW WHEN (NEW.price > OLD.price) EXECUTE FUNCTION meals.touch();
