CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int, CONSTRAINT two UNIQUE (brand));
CREATE INDEX one ON meals.foods (price);
CREATE TABLE meals.dishes (brand text REFERENCES meals.foods (brand));
