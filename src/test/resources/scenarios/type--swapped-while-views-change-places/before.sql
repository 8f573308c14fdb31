CREATE SCHEMA meals;
CREATE TYPE meals.size AS ENUM ('small', 'large');
CREATE TABLE meals.dishes (id integer, size meals.size);
CREATE VIEW meals.lower AS SELECT id, size FROM meals.dishes;
CREATE VIEW meals.middle AS SELECT id, size FROM meals.lower;
CREATE VIEW meals.upper AS SELECT id FROM meals.middle;
