CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE MATERIALIZED VIEW meals."Täglich ""1""" AS SELECT 1 AS a;
