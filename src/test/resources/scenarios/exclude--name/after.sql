CREATE SCHEMA meals;
CREATE TABLE meals.tables (place int, taken int4range, other int4range);
ALTER TABLE meals.tables ADD CONSTRAINT "doppelt ""ü""" EXCLUDE USING gist (int4range(place, place + 1) WITH &&);
