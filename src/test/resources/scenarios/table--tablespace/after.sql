CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int) TABLESPACE scenario_space;
