CREATE SCHEMA meals;
CREATE TABLE meals.serving (id bigint NOT NULL, dish integer) PARTITION BY HASH (id);
CREATE TABLE meals.serving_0 PARTITION OF meals.serving FOR VALUES WITH (MODULUS 1, REMAINDER 0);
ALTER TABLE meals.serving ADD CONSTRAINT one UNIQUE (id, dish);
ALTER TABLE meals.serving ADD CONSTRAINT two UNIQUE (id);
