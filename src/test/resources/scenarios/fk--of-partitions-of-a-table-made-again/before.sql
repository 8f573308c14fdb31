CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY, code integer UNIQUE);
CREATE TABLE meals.orders (id integer, food integer, code integer) PARTITION BY LIST (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES IN (1);
ALTER TABLE meals.orders ADD CONSTRAINT food_key FOREIGN KEY (food) REFERENCES meals.foods;
ALTER TABLE meals.orders ADD CONSTRAINT code_key FOREIGN KEY (code) REFERENCES meals.foods (code);
