CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer, price integer) PARTITION BY RANGE (id);
CREATE TABLE meals.soups PARTITION OF meals.dishes DEFAULT;
CREATE INDEX by_price ON meals.dishes ((price - 3));
CREATE INDEX by_lower_price ON meals.dishes ((price - 2));
