CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'x' NOT NULL, CONSTRAINT c CHECK (id > 0));
CREATE TABLE meals.drinks (volume int);
CREATE TABLE meals.beers (strong boolean) INHERITS (meals.drinks);
