CREATE SCHEMA meals;
CREATE DOMAIN meals.grams AS int CONSTRAINT positive CHECK (VALUE > 2);
CREATE TYPE meals.portion AS (name text, weight meals.grams);
CREATE TABLE meals.foods (id int, portion meals.portion);
