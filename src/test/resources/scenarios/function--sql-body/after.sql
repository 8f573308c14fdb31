CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE FUNCTION meals.total(a int, b text) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT count(*)::int FROM meals.foods; END;
