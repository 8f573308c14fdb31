CREATE SCHEMA meals;
CREATE TABLE meals.cooks (id integer PRIMARY KEY);
CREATE TABLE meals.dishes (id integer NOT NULL, cook integer) PARTITION BY HASH (id);
ALTER TABLE meals.dishes ADD CONSTRAINT cooked FOREIGN KEY (cook) REFERENCES meals.cooks (id);
