CREATE SCHEMA meals;
CREATE FUNCTION meals.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
CREATE OPERATOR FAMILY meals.f USING btree;
CREATE OPERATOR FAMILY meals.down USING btree;
CREATE OPERATOR CLASS meals.down FOR TYPE integer USING btree FAMILY meals.f AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 meals.backwards(integer, integer);
