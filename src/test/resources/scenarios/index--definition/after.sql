CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE INDEX i ON meals.foods (upper(brand) COLLATE "C" text_pattern_ops DESC NULLS LAST);
CREATE INDEX j ON meals.foods USING hash (price);
CREATE INDEX k ON meals.foods (brand) INCLUDE (id) WITH (fillfactor = 60) WHERE price > 1;
