CREATE SCHEMA meals;
CREATE TABLE meals.dish (id integer, name text);
CREATE TABLE meals.soup (warm boolean) INHERITS (meals.dish);
ALTER TABLE meals.soup ALTER COLUMN id SET NOT NULL;
CREATE TABLE meals.cake () INHERITS (meals.dish);
