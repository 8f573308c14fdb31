CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE INDEX one ON meals.foods (brand);
CREATE INDEX two ON meals.foods (price);
COMMENT ON INDEX meals.one IS 'of brands';
COMMENT ON INDEX meals.two IS 'of prices';
