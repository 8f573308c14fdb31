CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE TABLE meals.drinks (brand text DEFAULT 'x') INHERITS (meals.foods);
