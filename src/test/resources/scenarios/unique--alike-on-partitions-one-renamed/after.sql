CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT;
ALTER TABLE meals.orders ADD CONSTRAINT late_key UNIQUE (day, id) DEFERRABLE;
