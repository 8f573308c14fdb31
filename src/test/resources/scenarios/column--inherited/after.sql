CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE TABLE meals.drinks () INHERITS (meals.foods);
ALTER TABLE meals.drinks ALTER brand SET DEFAULT 'x';
