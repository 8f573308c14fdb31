CREATE SCHEMA meals;
CREATE DOMAIN meals."Preis ""ü""" AS int;
