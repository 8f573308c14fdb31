CREATE SCHEMA meals;
CREATE TABLE meals.foods (code bigint PRIMARY KEY);
CREATE TABLE meals.orders (food integer REFERENCES meals.foods);
