CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int PRIMARY KEY);
ALTER TABLE meals.foods CLUSTER ON foods_pkey;
