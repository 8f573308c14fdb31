CREATE SCHEMA meals;
CREATE TABLE meals.foods (span int4range NOT NULL) PARTITION BY RANGE (span);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
ALTER TABLE ONLY meals.foods ADD CONSTRAINT foods_span_excl EXCLUDE USING gist (span WITH =);
ALTER TABLE meals.foods_1 ADD CONSTRAINT foods_1_span_excl EXCLUDE USING gist (span WITH =);
