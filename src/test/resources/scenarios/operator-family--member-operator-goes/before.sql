CREATE SCHEMA meals;
CREATE FUNCTION meals.near(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 2';
CREATE OPERATOR meals.~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = meals.near);
CREATE OPERATOR FAMILY meals.numbers USING btree;
ALTER OPERATOR FAMILY meals.numbers USING btree ADD OPERATOR 1 meals.~~~ (integer, integer);
