CREATE SCHEMA meals;
CREATE TABLE meals.log (id integer NOT NULL) PARTITION BY HASH (id);
CREATE TABLE meals.log_0 PARTITION OF meals.log FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE INDEX log_hash ON meals.log USING hash (id);
CREATE INDEX log_id ON meals.log (id) WITH (fillfactor = 80);
