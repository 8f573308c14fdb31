CREATE SCHEMA meals;
CREATE TABLE meals.guest (id integer, seat date);
CREATE PUBLICATION meals FOR TABLE meals.guest (id, seat);
