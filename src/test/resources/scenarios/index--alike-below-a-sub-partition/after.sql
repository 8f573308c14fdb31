CREATE TABLE readings (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE readings_low PARTITION OF readings FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (id);
CREATE TABLE readings_lowest PARTITION OF readings_low DEFAULT;
CREATE INDEX a_first ON readings (id) WITH (fillfactor = 80);
CREATE INDEX b_second ON readings (id);
