CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods SET (fillfactor = 70, toast.autovacuum_enabled = false);
