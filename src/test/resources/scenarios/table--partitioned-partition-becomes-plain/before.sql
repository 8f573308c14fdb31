CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT PARTITION BY LIST (id);
CREATE TABLE meals.orders_rest PARTITION OF meals.orders_new DEFAULT;
ALTER TABLE meals.orders ADD CONSTRAINT positive CHECK (id > 0);
CREATE INDEX orders_note ON meals.orders (note, id DESC);
