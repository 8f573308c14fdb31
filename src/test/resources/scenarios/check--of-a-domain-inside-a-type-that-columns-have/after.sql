CREATE SCHEMA meals;
CREATE DOMAIN meals.weight AS integer CONSTRAINT is_positive CHECK (VALUE > 0);
CREATE DOMAIN meals.name AS text NOT NULL;
CREATE TYPE meals.amount AS (unit text, weight meals.weight, name meals.name);
COMMENT ON TYPE meals.amount IS 'stays';
CREATE TABLE meals.log (id integer NOT NULL, amount meals.amount) PARTITION BY HASH (id);
CREATE TABLE meals.log_0 PARTITION OF meals.log FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE meals.orders (amounts meals.amount[], weight meals.weight);
