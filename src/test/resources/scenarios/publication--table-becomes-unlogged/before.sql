CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE UNLOGGED TABLE c (id integer);
CREATE PUBLICATION changes FOR TABLE a, b;
