CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE STATISTICS meals.together (mcv) ON id, lower(brand) FROM meals.foods;
