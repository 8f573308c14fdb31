CREATE SCHEMA meals;
CREATE TYPE meals."Maß ""1""" AS ENUM ('it''s', 'ü, "x"', '');
