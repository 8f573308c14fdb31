CREATE SCHEMA meals;
CREATE TABLE meals.foods (since timestamptz DEFAULT now());
