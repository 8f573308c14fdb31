CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer NOT NULL, day integer CONSTRAINT by_day PRIMARY KEY);
CREATE TABLE meals.parts (id integer, day integer);
CREATE VIEW meals.days AS SELECT id, day FROM meals.parts;
