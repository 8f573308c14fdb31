CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE MATERIALIZED VIEW meals.daily AS SELECT id FROM meals.foods;
ALTER MATERIALIZED VIEW meals.daily ALTER id SET STATISTICS 9;
