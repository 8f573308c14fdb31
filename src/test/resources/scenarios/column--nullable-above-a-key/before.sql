CREATE SCHEMA meals;
CREATE TABLE meals.dish (id integer NOT NULL, name text NOT NULL);
CREATE TABLE meals.soup (warm boolean, PRIMARY KEY (id)) INHERITS (meals.dish);
