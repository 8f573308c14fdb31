CREATE SCHEMA meals;
CREATE TABLE meals.orders (id bigint PRIMARY KEY);
CREATE TABLE meals.days (id bigint);
CREATE VIEW meals.first AS SELECT id FROM meals.orders;
CREATE VIEW meals.second AS SELECT id FROM meals.first;
