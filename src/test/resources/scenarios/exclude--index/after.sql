CREATE SCHEMA meals;
CREATE TABLE meals.tables (place int, taken int4range, other int4range);
ALTER TABLE meals.tables ADD CONSTRAINT e EXCLUDE USING gist (taken WITH &&) WITH (fillfactor = 50) USING INDEX TABLESPACE scenario_space;
ALTER TABLE meals.tables CLUSTER ON e;
