CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files;
CREATE SCHEMA meals;
CREATE TABLE meals.base (id integer);
CREATE FOREIGN TABLE meals.remote (id integer, more text) INHERITS (meals.base) SERVER shop;
