CREATE SCHEMA meals;
CREATE TABLE meals.log (id integer NOT NULL, twice integer) PARTITION BY HASH (id);
ALTER TABLE meals.log ALTER COLUMN twice SET STATISTICS 100;
CREATE TABLE meals.log_0 PARTITION OF meals.log FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE meals.log_1 (id integer NOT NULL, twice integer);
CREATE VIEW meals.all_log AS SELECT id, twice FROM meals.log;
CREATE MATERIALIZED VIEW meals.ids AS SELECT id FROM meals.all_log;
