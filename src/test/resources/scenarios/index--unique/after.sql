CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE UNIQUE INDEX i ON meals.foods (brand);
