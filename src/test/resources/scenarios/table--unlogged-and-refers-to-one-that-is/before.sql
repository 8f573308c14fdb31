CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE meals.days (id integer PRIMARY KEY);
