CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'ml');
CREATE TABLE meals.amounts (id integer, units meals.unit[] DEFAULT '{}');
CREATE TABLE meals.all_parts () INHERITS (meals.amounts);
