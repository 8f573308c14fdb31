CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, price text) PARTITION BY RANGE (id);
ALTER TABLE meals.orders ALTER COLUMN price SET STATISTICS 100;
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_rest PARTITION OF meals.orders_few DEFAULT;
