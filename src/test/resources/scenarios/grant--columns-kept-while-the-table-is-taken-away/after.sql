CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, note text);
GRANT UPDATE (id), SELECT (note) ON meals.orders TO scenario_reader;
