CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer, energy integer);
CREATE VIEW meals.c AS SELECT id, energy FROM meals.foods;
CREATE VIEW meals.b AS SELECT id, energy FROM meals.c;
CREATE VIEW meals.a AS SELECT id, energy FROM meals.b;
