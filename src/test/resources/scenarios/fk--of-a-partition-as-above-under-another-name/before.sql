CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY);
CREATE TABLE meals.drinks (id integer PRIMARY KEY);
CREATE TABLE meals.orders (id integer, food integer) PARTITION BY LIST (id);
CREATE TABLE meals.orders_few (id integer, food integer);
ALTER TABLE meals.orders ADD CONSTRAINT food_key FOREIGN KEY (food) REFERENCES meals.foods;
ALTER TABLE meals.orders_few ADD CONSTRAINT own_key FOREIGN KEY (food) REFERENCES meals.foods;
