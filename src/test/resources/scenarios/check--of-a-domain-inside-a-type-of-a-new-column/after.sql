CREATE SCHEMA meals;
CREATE DOMAIN meals.weight AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE meals.portion AS (name text, grams meals.weight);
CREATE TABLE meals.dish (id integer, portion meals.portion);
