CREATE SCHEMA meals;
CREATE TABLE meals.log (id integer, day integer, note integer GENERATED ALWAYS AS (id * 2) STORED);
ALTER TABLE meals.log ALTER COLUMN note SET STATISTICS 100;
CREATE TABLE meals.child () INHERITS (meals.log);
CREATE POLICY own ON meals.child USING (day IS NOT NULL);
