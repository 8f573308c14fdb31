CREATE SCHEMA meals;
CREATE TABLE meals.readings (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.readings_low PARTITION OF meals.readings FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (id);
CREATE TABLE meals.readings_lowest PARTITION OF meals.readings_low DEFAULT;
CREATE INDEX a_first ON meals.readings (id) WITH (fillfactor = 80);
CREATE INDEX b_second ON meals.readings (id);
