CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY);
CREATE TABLE meals.orders (id integer, food integer CONSTRAINT old_key REFERENCES meals.foods) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_few (id integer, food integer);
