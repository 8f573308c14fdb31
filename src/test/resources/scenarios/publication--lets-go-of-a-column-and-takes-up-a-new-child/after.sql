CREATE SCHEMA meals;
CREATE TABLE meals.guest (id integer, seat uuid);
CREATE TABLE meals.regular () INHERITS (meals.guest);
CREATE PUBLICATION meals FOR TABLE meals.guest (id);
