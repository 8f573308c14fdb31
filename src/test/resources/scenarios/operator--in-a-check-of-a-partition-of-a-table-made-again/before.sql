CREATE SCHEMA meals;
CREATE FUNCTION meals.alike(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR meals.=~= (FUNCTION = meals.alike, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(meals.=~=));
CREATE TABLE meals.log (id integer NOT NULL, CONSTRAINT is_two CHECK (id OPERATOR(meals.=~=) 2)) PARTITION BY LIST (id);
CREATE TABLE meals.rest PARTITION OF meals.log DEFAULT;
