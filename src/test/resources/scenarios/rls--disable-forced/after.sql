CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
