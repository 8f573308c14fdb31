CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int NOT NULL);
