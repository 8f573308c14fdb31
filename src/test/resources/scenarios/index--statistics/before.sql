CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE INDEX i ON meals.foods (id, (price * 2));
