CREATE SCHEMA meals;
CREATE TABLE meals.readings (id int NOT NULL, value int) PARTITION BY RANGE (id);
CREATE TABLE meals.low PARTITION OF meals.readings FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE meals.lowest PARTITION OF meals.low DEFAULT;
