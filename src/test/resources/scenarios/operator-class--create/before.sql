CREATE SCHEMA meals;
CREATE FUNCTION meals.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
