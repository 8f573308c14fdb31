CREATE SCHEMA meals;
CREATE COLLATION meals."Süd ""1""" (LOCALE = 'C');
