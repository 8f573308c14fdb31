CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES FROM (1) TO (2);
CREATE FUNCTION meals.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER touch AFTER INSERT ON meals.foods FOR EACH ROW EXECUTE FUNCTION meals.touch();
