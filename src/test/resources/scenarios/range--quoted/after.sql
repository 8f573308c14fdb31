CREATE SCHEMA meals;
CREATE TYPE meals."Spanne ""ü""" AS RANGE (SUBTYPE = float8);
