CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int PRIMARY KEY);
