CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g');
CREATE TABLE meals.amounts (id integer NOT NULL, unit meals.unit) PARTITION BY RANGE (id);
ALTER TABLE meals.amounts ALTER COLUMN unit SET STATISTICS 100;
CREATE TABLE meals.rest PARTITION OF meals.amounts DEFAULT;
ALTER TABLE meals.rest ALTER COLUMN unit SET DEFAULT 'g';
