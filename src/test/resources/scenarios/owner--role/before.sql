CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE VIEW meals.cheap AS SELECT id FROM meals.foods;
CREATE MATERIALIZED VIEW meals.daily AS SELECT 1 AS a;
CREATE SEQUENCE meals.numbers;
CREATE FUNCTION meals.total() RETURNS int LANGUAGE sql AS $$SELECT 1$$;
CREATE TYPE meals.unit AS ENUM ('g');
CREATE DOMAIN meals.price AS int;
