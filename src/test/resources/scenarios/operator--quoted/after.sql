CREATE SCHEMA "a""b";
CREATE FUNCTION "a""b"."F ""x"""(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OPERATOR "a""b"./ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = "a""b"."F ""x""");
COMMENT ON OPERATOR "a""b"./ (integer, integer) IS 'a slash';
