CREATE SCHEMA meals;
CREATE TABLE meals.serving (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.serving_rest PARTITION OF meals.serving DEFAULT;
CREATE INDEX serving_one ON meals.serving (id);
