CREATE SCHEMA meals;
CREATE DOMAIN meals.percent AS int CONSTRAINT low CHECK (VALUE >= 0) CONSTRAINT high CHECK (VALUE <= 100);
CREATE TABLE meals.foods (id int, price int, CONSTRAINT a CHECK (id > 0), CONSTRAINT b CHECK (id > 1), CONSTRAINT c CHECK (id > 2));
