CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods ADD UNIQUE (brand);
ALTER TABLE meals.foods ADD UNIQUE (price);
