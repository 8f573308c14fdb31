CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL, b text NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_0 PARTITION OF meals.foods FOR VALUES FROM (0) TO (10);
