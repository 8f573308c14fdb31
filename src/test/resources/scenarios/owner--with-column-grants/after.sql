CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text);
ALTER TABLE meals.foods OWNER TO scenario_reader;
GRANT UPDATE (brand) ON meals.foods TO scenario_owner;
