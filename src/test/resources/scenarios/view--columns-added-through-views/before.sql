CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer);
CREATE VIEW meals.c AS SELECT id FROM meals.foods;
CREATE VIEW meals.b AS SELECT id FROM meals.c;
CREATE VIEW meals.a AS SELECT id FROM meals.b;
