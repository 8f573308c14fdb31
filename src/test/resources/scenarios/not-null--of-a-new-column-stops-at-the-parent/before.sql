CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer);
CREATE TABLE meals.soups () INHERITS (meals.dishes);
