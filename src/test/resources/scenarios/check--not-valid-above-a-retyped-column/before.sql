CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, price int) PARTITION BY LIST (id);
CREATE TABLE meals.drinks PARTITION OF meals.foods FOR VALUES IN (1);
ALTER TABLE meals.foods ADD CONSTRAINT c CHECK (price > 0) NOT VALID;
ALTER TABLE meals.drinks VALIDATE CONSTRAINT c;
