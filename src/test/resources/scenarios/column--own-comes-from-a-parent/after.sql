CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, price int DEFAULT 3);
CREATE TABLE meals.drinks (volume int) INHERITS (meals.foods);
CREATE INDEX drinks_price ON meals.drinks (price);
