CREATE SCHEMA "a""b";
CREATE FUNCTION "a""b"."F ""x"""(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
