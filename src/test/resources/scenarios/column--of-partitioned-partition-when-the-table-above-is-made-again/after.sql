CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, note text COLLATE "C") PARTITION BY RANGE (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_rest PARTITION OF meals.orders_few DEFAULT;
