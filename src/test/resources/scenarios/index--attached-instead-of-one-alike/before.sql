CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, price int) PARTITION BY LIST (id);
CREATE TABLE meals.drinks PARTITION OF meals.foods FOR VALUES IN (1);
CREATE INDEX foods_price ON ONLY meals.foods (price);
CREATE INDEX dear ON meals.drinks (price);
CREATE INDEX cheap ON meals.drinks (price);
ALTER INDEX meals.foods_price ATTACH PARTITION meals.dear;
