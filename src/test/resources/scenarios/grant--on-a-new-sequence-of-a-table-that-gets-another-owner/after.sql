CREATE SCHEMA meals;
CREATE SEQUENCE meals.numbers;
CREATE TABLE meals.orders (id integer);
ALTER SEQUENCE meals.numbers OWNED BY meals.orders.id;
GRANT USAGE ON SEQUENCE meals.numbers TO scenario_reader;
