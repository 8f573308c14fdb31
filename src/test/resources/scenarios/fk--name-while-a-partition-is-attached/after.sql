CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY);
CREATE TABLE meals.orders (id integer, food integer CONSTRAINT new_key REFERENCES meals.foods) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES FROM (1) TO (5);
