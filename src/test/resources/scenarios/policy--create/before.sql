CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
