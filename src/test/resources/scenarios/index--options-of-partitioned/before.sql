CREATE SCHEMA meals;
CREATE TABLE meals.readings (id int, value int) PARTITION BY RANGE (id);
CREATE TABLE meals.low PARTITION OF meals.readings FOR VALUES FROM (0) TO (10);
CREATE INDEX by_value ON meals.readings (value);
ALTER TABLE meals.readings ADD CONSTRAINT only_once UNIQUE (id);
