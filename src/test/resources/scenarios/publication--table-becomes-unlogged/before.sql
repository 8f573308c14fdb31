CREATE SCHEMA meals;
CREATE TABLE meals.a (id integer);
CREATE TABLE meals.b (id integer);
CREATE UNLOGGED TABLE meals.c (id integer);
CREATE PUBLICATION changes FOR TABLE meals.a, meals.b;
