CREATE SCHEMA meals;
CREATE OPERATOR FAMILY meals.numbers USING btree;
COMMENT ON OPERATOR FAMILY meals.numbers USING btree IS 'numbers';
ALTER OPERATOR FAMILY meals.numbers USING btree OWNER TO scenario_owner;
