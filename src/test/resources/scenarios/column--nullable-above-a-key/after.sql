CREATE SCHEMA meals;
CREATE TABLE meals.dish (id integer, name text);
CREATE TABLE meals.soup (warm boolean, PRIMARY KEY (id)) INHERITS (meals.dish);
