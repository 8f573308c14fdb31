CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, CONSTRAINT c CHECK (id > 0));
CREATE TABLE meals.things (id int, weight int, CONSTRAINT c CHECK (id > 0));
CREATE TABLE meals.drinks (volume int) INHERITS (meals.foods);
