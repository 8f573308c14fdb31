CREATE SCHEMA meals;
CREATE TABLE meals.brands (id int PRIMARY KEY);
CREATE TABLE meals.readings (id int, brand int, CONSTRAINT brands FOREIGN KEY (brand) REFERENCES meals.brands) PARTITION BY RANGE (id);
CREATE TABLE meals.low PARTITION OF meals.readings FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE meals.lowest PARTITION OF meals.low FOR VALUES FROM (0) TO (5);
CREATE TABLE meals.high PARTITION OF meals.readings FOR VALUES FROM (10) TO (20);
