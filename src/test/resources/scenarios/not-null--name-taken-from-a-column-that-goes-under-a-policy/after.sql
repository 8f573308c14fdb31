CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day integer);
ALTER TABLE meals.orders ADD CONSTRAINT filled NOT NULL day;
CREATE POLICY own ON meals.orders USING (id IS NOT NULL);
