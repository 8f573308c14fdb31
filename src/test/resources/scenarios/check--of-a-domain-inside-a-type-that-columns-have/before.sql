CREATE SCHEMA meals;
CREATE DOMAIN meals.weight AS integer;
CREATE DOMAIN meals.name AS text;
CREATE TYPE meals.amount AS (unit text, weight meals.weight, name meals.name);
COMMENT ON TYPE meals.amount IS 'stays';
CREATE TABLE meals.log (id integer NOT NULL, amount meals.amount) PARTITION BY HASH (id);
CREATE TABLE meals.log_0 PARTITION OF meals.log FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE meals.orders (amounts meals.amount[], weight meals.weight);
