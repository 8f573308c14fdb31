CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, note text);
CREATE VIEW meals.notes AS SELECT id, note FROM meals.orders;
CREATE VIEW meals.ids AS SELECT id FROM meals.notes;
