CREATE SCHEMA meals;
CREATE TYPE meals."Größe ""1""" AS ("Höhe ""m""" int);
