CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text) PARTITION BY RANGE (id);
