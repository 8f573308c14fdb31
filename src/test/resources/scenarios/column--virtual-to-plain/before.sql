CREATE SCHEMA meals;
CREATE TABLE meals.lines (price integer, tax integer GENERATED ALWAYS AS (price / 5) VIRTUAL, total integer GENERATED ALWAYS AS (price * 2) VIRTUAL);
CREATE VIEW meals.taxes AS SELECT tax, total FROM meals.lines;
GRANT UPDATE (total) ON meals.lines TO scenario_reader;
