CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL, b bigint) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_2 PARTITION OF meals.foods DEFAULT;
ALTER TABLE meals.foods ADD CONSTRAINT foods_u UNIQUE (id, b);
ALTER TABLE meals.foods_2 RENAME CONSTRAINT foods_2_id_b_key TO "Schlüssel";
