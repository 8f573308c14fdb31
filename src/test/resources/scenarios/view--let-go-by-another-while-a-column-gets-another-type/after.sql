CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, note character varying(20));
CREATE VIEW meals.notes AS SELECT id, note FROM meals.orders;
CREATE VIEW meals.ids AS SELECT id, note FROM meals.orders;
