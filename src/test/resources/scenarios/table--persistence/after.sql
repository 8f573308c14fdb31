CREATE SCHEMA meals;
CREATE UNLOGGED TABLE meals.foods (id int, brand text, price int);
