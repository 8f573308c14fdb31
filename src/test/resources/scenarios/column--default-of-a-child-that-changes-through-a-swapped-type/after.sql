CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g');
CREATE TABLE meals.amounts (id integer, units meals.unit[] DEFAULT '{}');
ALTER TABLE meals.amounts ALTER COLUMN units SET STATISTICS 100;
CREATE TABLE meals.all_parts () INHERITS (meals.amounts);
