CREATE SCHEMA meals;
CREATE TABLE meals.dish (name text);
CREATE TABLE meals.drink (name text COLLATE "C");
CREATE VIEW meals.named AS SELECT name FROM meals.dish;
