CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL, b integer GENERATED ALWAYS AS (id * 2) STORED) PARTITION BY RANGE (id);
ALTER TABLE meals.foods ALTER COLUMN id SET (n_distinct = 5);
CREATE TABLE meals.foods_2 PARTITION OF meals.foods DEFAULT;
ALTER TABLE meals.foods_2 ALTER COLUMN id SET DEFAULT 0;
