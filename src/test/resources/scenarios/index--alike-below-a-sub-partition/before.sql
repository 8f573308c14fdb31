CREATE SCHEMA meals;
CREATE TABLE meals.readings (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.readings_low PARTITION OF meals.readings FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (id);
CREATE TABLE meals.readings_lowest PARTITION OF meals.readings_low DEFAULT;
