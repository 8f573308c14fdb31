CREATE SCHEMA meals;
CREATE TABLE meals.readings (id int NOT NULL, value text, other text) PARTITION BY RANGE (id);
CREATE TABLE meals.low PARTITION OF meals.readings FOR VALUES FROM (0) TO (10);
CREATE INDEX commented ON meals.readings (value);
COMMENT ON INDEX meals.commented IS 'x';
CREATE INDEX plain ON meals.readings (other);
COMMENT ON INDEX meals.low_other_idx IS 'y';
