CREATE TABLE a (id integer);
CREATE UNLOGGED TABLE b (id integer);
CREATE TABLE c (id integer);
CREATE PUBLICATION changes FOR TABLE a, c;
