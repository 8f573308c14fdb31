CREATE SCHEMA meals;
CREATE TABLE meals.dish (id integer, course integer);
CREATE TABLE meals.soup () INHERITS (meals.dish);
ALTER TABLE meals.dish ADD CONSTRAINT wanted NOT NULL course;
ALTER TABLE meals.soup ADD PRIMARY KEY (id);
