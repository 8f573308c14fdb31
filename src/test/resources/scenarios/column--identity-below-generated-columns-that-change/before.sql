CREATE SCHEMA meals;
CREATE TABLE meals.dish (id integer, twice integer GENERATED ALWAYS AS (id * 3) STORED);
CREATE FUNCTION meals.first() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT twice FROM meals.dish ORDER BY id LIMIT 1; END;
