CREATE SCHEMA meals;
CREATE FUNCTION meals.near(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 2';
CREATE OPERATOR meals.~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = meals.near, COMMUTATOR = OPERATOR(meals.~~~));
