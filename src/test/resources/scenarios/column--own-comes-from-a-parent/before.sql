CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int);
CREATE TABLE meals.drinks (volume int, price int DEFAULT 3) INHERITS (meals.foods);
CREATE INDEX drinks_price ON meals.drinks (price);
