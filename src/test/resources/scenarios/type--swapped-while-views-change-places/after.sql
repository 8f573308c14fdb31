CREATE SCHEMA meals;
CREATE TYPE meals.size AS ENUM ('large', 'small');
CREATE TABLE meals.dishes (id integer, size uuid);
CREATE TABLE meals.soups (id integer, size meals.size);
CREATE VIEW meals.lower AS SELECT id FROM meals.dishes;
CREATE VIEW meals.upper AS SELECT id FROM meals.soups;
