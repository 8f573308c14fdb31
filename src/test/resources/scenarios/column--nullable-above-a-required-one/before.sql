CREATE SCHEMA meals;
CREATE TABLE meals.dish (id integer NOT NULL, name text NOT NULL);
CREATE TABLE meals.soup (warm boolean) INHERITS (meals.dish);
CREATE TABLE meals.cake () INHERITS (meals.dish);
