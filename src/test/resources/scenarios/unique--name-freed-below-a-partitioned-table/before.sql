CREATE SCHEMA meals;
CREATE TABLE meals.readings (id integer NOT NULL) PARTITION BY HASH (id);
CREATE TABLE meals.readings_0 PARTITION OF meals.readings FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE meals.readings ADD CONSTRAINT second UNIQUE (id);
