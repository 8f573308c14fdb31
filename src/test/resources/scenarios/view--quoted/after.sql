CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE VIEW meals."Günstig ""1""" AS SELECT id AS "Nr ""ü""" FROM meals.foods;
