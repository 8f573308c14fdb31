CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT;
CREATE INDEX orders_new_own ON meals.orders_new (id);
CREATE INDEX orders_id ON meals.orders (id);
