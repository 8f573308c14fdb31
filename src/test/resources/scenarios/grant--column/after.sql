CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
GRANT SELECT (brand), UPDATE (price) ON meals.foods TO scenario_reader;
GRANT SELECT (id) ON meals.foods TO PUBLIC;
