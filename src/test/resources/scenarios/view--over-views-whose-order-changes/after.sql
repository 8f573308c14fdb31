CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer, name text);
CREATE TABLE meals.drinks (id integer);
CREATE VIEW meals.first AS SELECT id FROM meals.drinks;
CREATE VIEW meals.second AS SELECT id FROM meals.first;
CREATE VIEW meals.third AS SELECT id FROM meals.first;
ALTER VIEW meals.third ALTER COLUMN id SET DEFAULT 0;
