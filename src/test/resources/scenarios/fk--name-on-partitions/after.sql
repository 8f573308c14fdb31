CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY);
CREATE TABLE meals.orders (id integer, food integer CONSTRAINT "Speise" REFERENCES meals.foods) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES FROM (1) TO (5) PARTITION BY LIST (id);
CREATE TABLE meals.orders_rest PARTITION OF meals.orders_few DEFAULT;
