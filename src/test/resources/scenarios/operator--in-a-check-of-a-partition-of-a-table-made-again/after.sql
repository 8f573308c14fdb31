CREATE SCHEMA meals;
CREATE FUNCTION meals.alike(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR meals.=~= (FUNCTION = meals.alike, LEFTARG = integer, RIGHTARG = integer);
CREATE TABLE meals.log (id integer NOT NULL, CONSTRAINT is_two CHECK (id OPERATOR(meals.=~=) 2)) PARTITION BY RANGE (id);
CREATE TABLE meals.rest PARTITION OF meals.log DEFAULT;
