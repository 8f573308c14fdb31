CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE INDEX i ON meals.foods (id, (price * 2));
ALTER INDEX meals.i ALTER 2 SET STATISTICS 700;
