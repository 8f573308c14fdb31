CREATE SCHEMA "a.b";
CREATE TYPE "a.b"."U ""x""" AS (a integer);
