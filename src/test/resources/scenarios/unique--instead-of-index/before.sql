CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE UNIQUE INDEX u ON meals.foods (brand);
