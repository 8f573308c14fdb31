CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer);
CREATE TABLE meals.dishes () INHERITS (meals.foods) WITH (fillfactor = 71);
ALTER TABLE meals.dishes ADD PRIMARY KEY (id);
