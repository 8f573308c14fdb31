CREATE SCHEMA meals;
CREATE TABLE meals.tables (place int, taken int4range, other int4range);
ALTER TABLE meals.tables ADD CONSTRAINT e EXCLUDE USING gist (taken WITH &&);
