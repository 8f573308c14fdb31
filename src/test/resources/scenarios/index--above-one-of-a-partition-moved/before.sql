CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, code integer) PARTITION BY RANGE (id);
CREATE TABLE meals.orders_few PARTITION OF meals.orders FOR VALUES FROM (0) TO (10);
CREATE INDEX orders_few_own ON meals.orders_few (code);
CREATE INDEX orders_first ON meals.orders ((id + 1));
