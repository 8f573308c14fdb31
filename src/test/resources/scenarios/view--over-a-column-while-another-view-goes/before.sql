CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer NOT NULL GENERATED ALWAYS AS IDENTITY);
CREATE VIEW meals.dishes AS SELECT id FROM meals.foods;
CREATE VIEW meals.menu AS SELECT id FROM meals.dishes;
