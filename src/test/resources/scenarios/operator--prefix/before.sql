CREATE SCHEMA meals;
CREATE FUNCTION meals.half(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 / 2';
