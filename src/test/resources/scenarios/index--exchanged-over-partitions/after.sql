CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer, a integer) PARTITION BY HASH (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES WITH (modulus 3, remainder 1);
CREATE INDEX i0 ON meals.foods ((id + 1));
CREATE INDEX i2 ON meals.foods (id, id DESC NULLS LAST);
CREATE INDEX i3 ON meals.foods (id) INCLUDE (a);
