CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE VIEW meals.cheap WITH (security_invoker = true, security_barrier = true) AS SELECT id FROM meals.foods WITH CHECK OPTION;
