CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL, span int4range) PARTITION BY LIST (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES IN (1);
ALTER TABLE ONLY meals.foods ADD CONSTRAINT foods_id_key UNIQUE (id);
ALTER TABLE meals.foods_1 ADD CONSTRAINT foods_1_id_key UNIQUE (id);
