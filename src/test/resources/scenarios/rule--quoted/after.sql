CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE RULE "still ""ü""" AS ON DELETE TO meals.foods DO INSTEAD NOTHING;
