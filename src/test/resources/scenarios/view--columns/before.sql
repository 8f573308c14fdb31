CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE VIEW meals.cheap AS SELECT id FROM meals.foods;
