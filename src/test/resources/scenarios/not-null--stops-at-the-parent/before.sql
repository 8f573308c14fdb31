CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer NOT NULL, price integer NOT NULL, weight integer, size integer NOT NULL);
CREATE TABLE meals.soups () INHERITS (meals.dishes);
CREATE TABLE meals.cold_soups () INHERITS (meals.soups);
