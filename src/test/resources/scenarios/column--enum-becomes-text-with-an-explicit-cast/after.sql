CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'ml');
CREATE CAST (meals.unit AS character varying) WITH INOUT;
CREATE TABLE meals.amounts (unit character varying(20));
