CREATE SCHEMA meals;
CREATE TABLE meals.serving (id integer NOT NULL) PARTITION BY LIST (id);
CREATE TABLE meals.serving_rest PARTITION OF meals.serving DEFAULT;
CREATE INDEX serving_first ON meals.serving (id);
CREATE INDEX serving_second ON meals.serving (id) WITH (fillfactor = 80);
