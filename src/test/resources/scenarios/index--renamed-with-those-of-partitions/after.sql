CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT PARTITION BY LIST (id);
CREATE TABLE meals.orders_rest PARTITION OF meals.orders_new DEFAULT;
CREATE INDEX orders_by_id ON meals.orders (id) WHERE id > 3;
