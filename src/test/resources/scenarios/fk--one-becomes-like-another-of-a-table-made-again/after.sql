CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer PRIMARY KEY);
CREATE TABLE meals.log (id integer NOT NULL, food integer) PARTITION BY LIST (id);
CREATE TABLE meals.rest PARTITION OF meals.log DEFAULT;
ALTER TABLE meals.log ADD CONSTRAINT first FOREIGN KEY (id) REFERENCES meals.foods;
ALTER TABLE meals.log ADD CONSTRAINT second FOREIGN KEY (id) REFERENCES meals.foods;
