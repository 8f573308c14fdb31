CREATE SCHEMA "a.b";
CREATE TYPE "a.b"."U ""x""" AS (a integer);
CREATE CAST ("a.b"."U ""x""" AS text) WITH INOUT;
COMMENT ON CAST ("a.b"."U ""x""" AS text) IS 'quoted';
