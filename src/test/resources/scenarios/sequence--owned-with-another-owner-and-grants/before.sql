CREATE SCHEMA meals;
CREATE SEQUENCE meals.numbers;
CREATE TABLE meals.foods (id integer);
ALTER SEQUENCE meals.numbers OWNER TO scenario_reader;
