CREATE SCHEMA meals;
CREATE TABLE meals."T ""ü""" ("Wert ""1""" text);
