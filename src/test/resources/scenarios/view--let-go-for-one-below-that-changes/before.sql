CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer);
CREATE VIEW meals.first AS SELECT id FROM meals.orders WHERE id > 0;
CREATE VIEW meals.second AS SELECT id FROM meals.first;
CREATE VIEW meals.third AS SELECT id FROM meals.second;
