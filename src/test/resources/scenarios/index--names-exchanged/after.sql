CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE INDEX two ON meals.foods (brand);
CREATE INDEX one ON meals.foods (price);
COMMENT ON INDEX meals.one IS 'of brands';
