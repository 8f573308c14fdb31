CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day date, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT;
ALTER TABLE meals.orders ADD CONSTRAINT positive CHECK (id > 0);
CREATE INDEX orders_early_note ON meals.orders (note, id) WHERE id < 9;
CREATE INDEX orders_note ON meals.orders (note, id DESC);
