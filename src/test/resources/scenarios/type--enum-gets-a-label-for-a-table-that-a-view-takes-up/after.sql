CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'ml');
CREATE TABLE meals.amounts (id integer, unit meals.unit);
CREATE TABLE meals.orders (id integer);
CREATE TABLE meals.parts (id integer, unit meals.unit);
CREATE VIEW meals.all_amounts AS SELECT id FROM meals.orders;
CREATE VIEW meals.ids AS SELECT id FROM meals.parts;
