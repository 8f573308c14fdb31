CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, price int) PARTITION BY LIST (id);
CREATE INDEX foods_price ON meals.foods (price);
CREATE TABLE meals.drinks (id int, price int);
CREATE INDEX dear ON meals.drinks (price);
