CREATE SCHEMA meals;
CREATE FUNCTION meals.is_good(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE FUNCTION meals.numbered() RETURNS TABLE (id integer) LANGUAGE sql AS 'SELECT 1';
CREATE TABLE meals.orders (id integer CHECK (meals.is_good(id)));
CREATE VIEW meals.good AS SELECT id FROM meals.orders WHERE meals.is_good(id);
