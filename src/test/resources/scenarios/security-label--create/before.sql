CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer);
CREATE FUNCTION meals.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
