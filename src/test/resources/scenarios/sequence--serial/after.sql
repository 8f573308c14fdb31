CREATE SCHEMA meals;
CREATE TABLE meals.foods (id serial);
