CREATE SCHEMA meals;
CREATE TABLE meals.foods (id bigint PRIMARY KEY);
CREATE TABLE meals.orders (id integer, food integer CONSTRAINT old_key REFERENCES meals.foods);
