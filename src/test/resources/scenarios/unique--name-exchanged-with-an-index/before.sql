CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int, CONSTRAINT one UNIQUE (brand));
CREATE INDEX two ON meals.foods (price);
CREATE TABLE meals.dishes (brand text REFERENCES meals.foods (brand));
