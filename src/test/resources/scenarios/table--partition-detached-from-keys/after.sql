CREATE SCHEMA meals;
CREATE TABLE meals.brands (id int PRIMARY KEY);
CREATE TABLE meals.readings (id int, brand int, CONSTRAINT brands FOREIGN KEY (brand) REFERENCES meals.brands) PARTITION BY RANGE (id);
CREATE TABLE meals.low PARTITION OF meals.readings FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE meals.lowest (id int, brand int);
CREATE TABLE meals.high (id int, brand int, CONSTRAINT brands FOREIGN KEY (brand) REFERENCES meals.brands);
