CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE STATISTICS meals.together ON id, brand FROM meals.foods;
