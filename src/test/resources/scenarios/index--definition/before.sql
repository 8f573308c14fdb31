CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE INDEX i ON meals.foods (lower(brand));
CREATE INDEX j ON meals.foods (price);
CREATE INDEX k ON meals.foods (brand) WHERE price > 0;
