CREATE SCHEMA meals;
CREATE OPERATOR FAMILY meals.numbers USING btree;
ALTER OPERATOR FAMILY meals.numbers USING btree ADD OPERATOR 1 < (integer, bigint), OPERATOR 3 = (integer, bigint);
