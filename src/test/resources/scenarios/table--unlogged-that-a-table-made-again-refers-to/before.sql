CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY);
CREATE TABLE meals.orders (id integer) PARTITION BY HASH (id);
ALTER TABLE meals.orders ADD CONSTRAINT food_key FOREIGN KEY (id) REFERENCES meals.foods;
CREATE FUNCTION meals.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER touched BEFORE INSERT ON meals.orders FOR EACH ROW EXECUTE FUNCTION meals.touch();
