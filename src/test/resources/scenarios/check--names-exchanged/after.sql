CREATE SCHEMA meals;
CREATE DOMAIN meals.percent AS int CONSTRAINT high CHECK (VALUE >= 0) CONSTRAINT low CHECK (VALUE <= 100);
CREATE TABLE meals.foods (id int, price int, CONSTRAINT b CHECK (id > 0), CONSTRAINT c CHECK (id > 1), CONSTRAINT a CHECK (id > 2));
