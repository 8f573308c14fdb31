CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL, span int4range) PARTITION BY LIST (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES IN (1);
ALTER TABLE meals.foods ADD CONSTRAINT foods_id_key UNIQUE (id);
