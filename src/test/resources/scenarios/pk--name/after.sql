CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int CONSTRAINT "Schlüssel ""1""" PRIMARY KEY);
