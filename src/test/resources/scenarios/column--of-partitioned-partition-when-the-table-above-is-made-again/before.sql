CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, note text) PARTITION BY LIST (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES IN (1, 2) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_rest PARTITION OF meals.orders_few DEFAULT;
