CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL);
CREATE TABLE meals.dishes () INHERITS (meals.foods) WITH (fillfactor = 70);
ALTER TABLE meals.dishes ADD PRIMARY KEY (id);
