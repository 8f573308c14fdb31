CREATE SCHEMA meals;
CREATE FUNCTION meals.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
CREATE OPERATOR CLASS meals.down FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 meals.backwards(integer, integer);
CREATE TABLE meals.foods (id integer DEFAULT 1);
CREATE INDEX foods_down ON meals.foods (id meals.down);
COMMENT ON INDEX meals.foods_down IS 'kept';
