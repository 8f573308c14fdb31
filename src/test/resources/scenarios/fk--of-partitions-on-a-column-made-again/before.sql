CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer NOT NULL, code text[], side text[]) PARTITION BY HASH (id);
CREATE TABLE meals.first_dishes PARTITION OF meals.dishes FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE meals.dishes ADD CONSTRAINT coded UNIQUE (id, code);
ALTER TABLE meals.dishes ADD CONSTRAINT served_with FOREIGN KEY (id, code) REFERENCES meals.dishes (id, code);
