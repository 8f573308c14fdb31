CREATE SCHEMA meals;
CREATE TABLE meals.serving (id integer NOT NULL, dish integer) PARTITION BY HASH (id);
CREATE TABLE meals.serving_0 PARTITION OF meals.serving FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE meals.serving_1 PARTITION OF meals.serving FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX serving_0_own ON meals.serving_0 (id);
CREATE INDEX serving_1_own ON meals.serving_1 (id);
CREATE INDEX serving_all ON meals.serving (id);
