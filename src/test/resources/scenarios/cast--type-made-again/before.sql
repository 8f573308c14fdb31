CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'kg');
CREATE FUNCTION meals.grams(meals.unit) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (meals.unit AS integer) WITH FUNCTION meals.grams(meals.unit);
