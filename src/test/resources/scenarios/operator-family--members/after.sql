CREATE SCHEMA meals;
CREATE OPERATOR FAMILY meals.numbers USING btree;
ALTER OPERATOR FAMILY meals.numbers USING btree ADD OPERATOR 3 = (integer, bigint), OPERATOR 5 > (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
