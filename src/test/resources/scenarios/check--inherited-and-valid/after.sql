CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods ADD CONSTRAINT c CHECK (price > 0) NOT VALID;
CREATE TABLE meals.drinks () INHERITS (meals.foods);
