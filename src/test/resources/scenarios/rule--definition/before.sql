CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE RULE quiet AS ON DELETE TO meals.foods DO INSTEAD NOTHING;
