CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer PRIMARY KEY, day integer NOT NULL);
CREATE VIEW meals.days AS SELECT id, day FROM meals.orders GROUP BY id;
