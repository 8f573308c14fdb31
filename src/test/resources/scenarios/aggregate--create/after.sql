CREATE SCHEMA meals;
CREATE AGGREGATE meals.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
