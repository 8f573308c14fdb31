CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer NOT NULL, price integer CONSTRAINT priced NOT NULL NO INHERIT, weight integer CONSTRAINT weighed NOT NULL NO INHERIT, size integer);
ALTER TABLE meals.dishes ADD CONSTRAINT sized NOT NULL size NO INHERIT NOT VALID;
CREATE TABLE meals.soups () INHERITS (meals.dishes);
CREATE TABLE meals.cold_soups () INHERITS (meals.soups);
