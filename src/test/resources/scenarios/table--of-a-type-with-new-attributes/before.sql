CREATE SCHEMA meals;
CREATE TYPE meals.dish AS (name text, price integer);
CREATE TABLE meals.dishes OF meals.dish;
CREATE INDEX by_name ON meals.dishes (name);
