CREATE SCHEMA meals;
CREATE TABLE meals.foods (code integer PRIMARY KEY);
CREATE TABLE meals.orders (food integer REFERENCES meals.foods);
