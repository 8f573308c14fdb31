CREATE SCHEMA meals;
CREATE FUNCTION meals.is_good(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 2';
CREATE FUNCTION meals.numbered() RETURNS TABLE (id integer) LANGUAGE sql AS 'SELECT 1';
CREATE VIEW meals.good AS SELECT id FROM meals.numbered() WHERE meals.is_good(id);
