CREATE SCHEMA meals;
CREATE AGGREGATE meals."Ärger ""1"""(int) (SFUNC = int4pl, STYPE = int);
