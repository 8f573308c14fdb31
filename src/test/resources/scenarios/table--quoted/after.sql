CREATE SCHEMA meals;
CREATE TABLE meals."Größe ""x"".y/z: (a)" ("Spalte ""q""/r" int);
