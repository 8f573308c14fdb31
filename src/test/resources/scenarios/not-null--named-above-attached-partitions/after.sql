CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer NOT NULL, price integer CONSTRAINT priced NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.first_dishes PARTITION OF meals.dishes FOR VALUES FROM (10) TO (20);
CREATE TABLE meals.soups (id integer NOT NULL, price integer CONSTRAINT costs NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE meals.first_soups PARTITION OF meals.soups FOR VALUES FROM (10) TO (MAXVALUE);
CREATE TABLE meals.cold_soups PARTITION OF meals.soups FOR VALUES FROM (0) TO (10);
