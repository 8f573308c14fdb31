CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer, price integer CONSTRAINT priced NOT NULL NO INHERIT);
CREATE TABLE meals.soups () INHERITS (meals.dishes);
