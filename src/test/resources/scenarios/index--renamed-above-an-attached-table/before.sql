CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer, price integer) PARTITION BY RANGE (id);
CREATE TABLE meals.soups (LIKE meals.dishes);
CREATE INDEX by_price ON meals.dishes ((price - 2));
