CREATE SCHEMA meals;
CREATE TABLE meals.readings (id bigint, twice bigint GENERATED ALWAYS AS (id * 2) STORED, CONSTRAINT even CHECK (twice % 2 = 0)) PARTITION BY HASH (id);
CREATE TABLE meals.all_readings PARTITION OF meals.readings FOR VALUES WITH (modulus 1, remainder 0);
