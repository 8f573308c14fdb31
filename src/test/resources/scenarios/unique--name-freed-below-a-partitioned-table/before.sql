CREATE TABLE readings (id integer NOT NULL) PARTITION BY HASH (id);
CREATE TABLE readings_0 PARTITION OF readings FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE readings ADD CONSTRAINT second UNIQUE (id);
