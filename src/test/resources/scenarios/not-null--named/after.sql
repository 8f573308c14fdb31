CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text CONSTRAINT "Name ""ü""" NOT NULL, price int);
