CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer, price text[]);
ALTER TABLE meals.dishes ALTER COLUMN price SET STATISTICS 100;
CREATE TABLE meals.soups () INHERITS (meals.dishes);
CREATE FUNCTION meals.first_price() RETURNS text[] LANGUAGE sql BEGIN ATOMIC SELECT price FROM meals.soups ORDER BY id LIMIT 1; END;
