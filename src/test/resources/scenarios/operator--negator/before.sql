CREATE SCHEMA meals;
CREATE FUNCTION meals.near(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 2';
CREATE FUNCTION meals.far(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 2';
CREATE OPERATOR meals.~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = meals.near);
CREATE OPERATOR meals.!~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = meals.far);
