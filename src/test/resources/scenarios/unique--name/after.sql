CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods ADD CONSTRAINT "ein ""Käse""" UNIQUE (brand);
ALTER TABLE meals.foods ADD CONSTRAINT uq_price UNIQUE (price);
