CREATE SCHEMA meals;
CREATE FUNCTION meals.is_good(number integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE meals.serving (id integer NOT NULL) PARTITION BY LIST (id);
CREATE TABLE meals.serving_rest PARTITION OF meals.serving DEFAULT;
CREATE INDEX serving_good ON meals.serving (meals.is_good(id));
