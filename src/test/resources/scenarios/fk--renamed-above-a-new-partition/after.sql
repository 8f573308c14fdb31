CREATE SCHEMA meals;
CREATE TABLE meals.cooks (id integer PRIMARY KEY);
CREATE TABLE meals.dishes (id integer NOT NULL, cook integer) PARTITION BY HASH (id);
CREATE TABLE meals.first_dishes PARTITION OF meals.dishes FOR VALUES WITH (modulus 2, remainder 0) PARTITION BY HASH (id);
CREATE TABLE meals.early_dishes PARTITION OF meals.first_dishes FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE meals.dishes ADD CONSTRAINT "cooked by" FOREIGN KEY (cook) REFERENCES meals.cooks (id);
