CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer, day integer, CONSTRAINT the_key PRIMARY KEY (id));
CREATE TABLE meals.log (id bigint NOT NULL, note integer DEFAULT 7) PARTITION BY HASH (id);
CREATE TABLE meals.log_1 PARTITION OF meals.log FOR VALUES WITH (MODULUS 3, REMAINDER 1);
ALTER TABLE meals.log ADD CONSTRAINT of_order FOREIGN KEY (id) REFERENCES meals.orders (id);
