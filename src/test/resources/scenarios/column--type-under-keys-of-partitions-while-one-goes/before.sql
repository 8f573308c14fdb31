CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL, b integer) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_2 PARTITION OF meals.foods DEFAULT;
ALTER TABLE meals.foods ADD CONSTRAINT foods_late UNIQUE (id, b) DEFERRABLE;
ALTER TABLE meals.foods ADD CONSTRAINT foods_u UNIQUE (id, b);
