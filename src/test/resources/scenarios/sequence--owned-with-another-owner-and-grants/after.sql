CREATE SCHEMA meals;
CREATE SEQUENCE meals.numbers;
CREATE UNLOGGED TABLE meals.foods (id integer);
ALTER SEQUENCE meals.numbers OWNED BY meals.foods.id;
GRANT USAGE ON SEQUENCE meals.numbers TO scenario_reader;
