CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day integer, note text);
ALTER TABLE meals.orders ADD CONSTRAINT filled NOT NULL note;
CREATE POLICY own ON meals.orders USING (note IS NOT NULL);
