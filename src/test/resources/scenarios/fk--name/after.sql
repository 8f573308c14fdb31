CREATE SCHEMA meals;
CREATE TABLE meals.brands (id int PRIMARY KEY, other int UNIQUE);
CREATE TABLE meals.makers (id int PRIMARY KEY);
CREATE TABLE meals.foods (brand int, other int);
ALTER TABLE meals.foods ADD CONSTRAINT f FOREIGN KEY (brand) REFERENCES meals.brands;
