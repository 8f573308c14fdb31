CREATE SCHEMA meals;
CREATE TABLE meals.serving (id integer NOT NULL, dish integer) PARTITION BY RANGE (id);
CREATE TABLE meals.serving_0 PARTITION OF meals.serving FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE meals.serving_rest PARTITION OF meals.serving_0 DEFAULT;
