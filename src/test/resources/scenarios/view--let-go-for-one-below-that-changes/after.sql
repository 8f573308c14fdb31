CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer);
CREATE VIEW meals.first AS SELECT id FROM meals.orders;
CREATE VIEW meals.third AS SELECT id FROM meals.first;
