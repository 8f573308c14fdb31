CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer);
ALTER TABLE meals.orders OWNER TO scenario_reader;
