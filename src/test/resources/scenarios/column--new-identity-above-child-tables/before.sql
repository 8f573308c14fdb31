CREATE SCHEMA meals;
CREATE TABLE meals.dishes (name text);
CREATE TABLE meals.soups () INHERITS (meals.dishes);
CREATE TABLE meals.cold_soups () INHERITS (meals.soups);
