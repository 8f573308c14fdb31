CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, note text);
ALTER TABLE meals.orders OWNER TO scenario_owner;
GRANT INSERT, UPDATE ON meals.orders TO scenario_reader;
GRANT UPDATE (id), SELECT (note) ON meals.orders TO scenario_reader;
