CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods ADD CONSTRAINT d CHECK (price > 0);
