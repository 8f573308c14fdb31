CREATE SCHEMA meals;
CREATE DEFAULT CONVERSION meals.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION meals.latin IS 'latin';
ALTER CONVERSION meals.latin OWNER TO scenario_owner;
