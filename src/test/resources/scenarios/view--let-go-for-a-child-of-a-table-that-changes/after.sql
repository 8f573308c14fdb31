CREATE SCHEMA meals;
CREATE TABLE meals.orders (id bigint);
CREATE TABLE meals.days (id bigint);
CREATE TABLE meals.parts () INHERITS (meals.orders);
CREATE VIEW meals.second AS SELECT id FROM meals.parts;
