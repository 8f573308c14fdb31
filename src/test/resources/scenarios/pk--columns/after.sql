CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int NOT NULL, brand text NOT NULL, PRIMARY KEY (brand, id));
