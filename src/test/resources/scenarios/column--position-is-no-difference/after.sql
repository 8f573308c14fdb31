CREATE SCHEMA meals;
CREATE TABLE meals.foods (brand text, gone int, id int);
ALTER TABLE meals.foods DROP gone;
