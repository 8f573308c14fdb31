CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id bigint NOT NULL, price integer) PARTITION BY RANGE (id);
CREATE TABLE meals.first_dishes PARTITION OF meals.dishes FOR VALUES FROM (10) TO (20);
CREATE TABLE meals.soups (id integer NOT NULL, price integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.first_soups PARTITION OF meals.soups FOR VALUES FROM (10) TO (20);
CREATE TABLE meals.cold_soups (id integer NOT NULL, price integer NOT NULL);
