CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT;
ALTER TABLE meals.orders ADD CONSTRAINT first_key UNIQUE (day, id);
ALTER TABLE meals.orders ADD CONSTRAINT second_key UNIQUE (day, id) DEFERRABLE;
