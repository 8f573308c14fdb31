CREATE SCHEMA meals;
CREATE TABLE meals.a (id integer);
CREATE UNLOGGED TABLE meals.b (id integer);
CREATE TABLE meals.c (id integer);
CREATE PUBLICATION changes FOR TABLE meals.a, meals.c;
