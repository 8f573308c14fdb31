CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g');
CREATE TABLE meals.amounts (id integer, unit meals.unit);
CREATE TABLE meals.orders (id integer);
CREATE VIEW meals.all_amounts AS SELECT id, unit FROM meals.amounts;
CREATE VIEW meals.ids AS SELECT id FROM meals.all_amounts;
