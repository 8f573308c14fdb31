CREATE SCHEMA meals;
CREATE TYPE meals.food AS (id int, brand text);
CREATE TABLE meals.foods OF meals.food;
