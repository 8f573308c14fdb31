CREATE SCHEMA meals;
CREATE TABLE meals."T ""ü""" ("Wert ""1""" text);
CREATE INDEX "I ""ß"" ON ONLY meals.x" ON meals."T ""ü""" ("Wert ""1""");
