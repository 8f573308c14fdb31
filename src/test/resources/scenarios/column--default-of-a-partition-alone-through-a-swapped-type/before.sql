CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'ml');
CREATE TABLE meals.amounts (id integer NOT NULL, unit meals.unit) PARTITION BY RANGE (id);
CREATE TABLE meals.rest PARTITION OF meals.amounts DEFAULT;
ALTER TABLE meals.rest ALTER COLUMN unit SET DEFAULT 'g';
