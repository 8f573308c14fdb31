CREATE SCHEMA meals;
CREATE DOMAIN meals.grams AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE meals.portion AS (name text);
CREATE TABLE meals.foods (id int);
