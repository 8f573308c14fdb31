CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE POLICY own ON meals.foods USING (price > 1) WITH CHECK (price > 2);
