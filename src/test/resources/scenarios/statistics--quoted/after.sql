CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE STATISTICS meals."zusammen ""ü""" (ndistinct) ON id, brand FROM meals.foods;
