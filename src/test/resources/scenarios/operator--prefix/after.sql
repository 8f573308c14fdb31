CREATE SCHEMA meals;
CREATE FUNCTION meals.half(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 / 2';
CREATE OPERATOR meals.!/ (RIGHTARG = integer, FUNCTION = meals.half);
COMMENT ON OPERATOR meals.!/ (NONE, integer) IS 'half';
