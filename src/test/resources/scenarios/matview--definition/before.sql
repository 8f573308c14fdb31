CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE MATERIALIZED VIEW meals.daily AS SELECT id FROM meals.foods;
