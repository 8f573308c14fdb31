CREATE SCHEMA meals;
CREATE TABLE meals.foods (id serial PRIMARY KEY, brand varchar(20) NOT NULL DEFAULT 'x' CHECK (brand IN ('x', 'y')));
