CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE RULE quiet AS ON DELETE TO meals.foods WHERE old.price > 3 DO INSTEAD NOTHING;
