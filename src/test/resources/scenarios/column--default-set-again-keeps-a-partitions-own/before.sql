CREATE SCHEMA meals;
CREATE FUNCTION meals.seat() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE meals.guest (id integer NOT NULL, seat integer DEFAULT meals.seat(), meal integer DEFAULT meals.seat()) PARTITION BY RANGE (id);
CREATE TABLE meals.early PARTITION OF meals.guest FOR VALUES FROM (0) TO (10);
ALTER TABLE meals.early ALTER COLUMN seat SET DEFAULT 7;
ALTER TABLE meals.early ALTER COLUMN meal SET DEFAULT meals.seat() + 1;
CREATE TABLE meals.late PARTITION OF meals.guest FOR VALUES FROM (10) TO (20);
ALTER TABLE meals.late ALTER COLUMN seat DROP DEFAULT;
