CREATE SCHEMA meals;
CREATE DOMAIN meals.weight AS integer;
CREATE TYPE meals.portion AS (name text, grams meals.weight);
CREATE TABLE meals.dish (id integer);
