CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_old (id integer NOT NULL, day date NOT NULL, note text);
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT;
