CREATE SCHEMA meals;
CREATE TABLE meals.readings (id int, twice int GENERATED ALWAYS AS (id * 2) STORED, CONSTRAINT even CHECK (twice % 2 = 0)) PARTITION BY HASH (id);
CREATE TABLE meals.all_readings PARTITION OF meals.readings FOR VALUES WITH (modulus 1, remainder 0);
