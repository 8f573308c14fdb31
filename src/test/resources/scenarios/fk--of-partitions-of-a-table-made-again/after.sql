CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY, code bigint UNIQUE);
CREATE TABLE meals.orders (id integer, food integer, code bigint) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES FROM (1) TO (2);
ALTER TABLE meals.orders ADD CONSTRAINT food_key FOREIGN KEY (food) REFERENCES meals.foods;
ALTER TABLE meals.orders ADD CONSTRAINT code_key FOREIGN KEY (code) REFERENCES meals.foods (code) ON DELETE CASCADE;
