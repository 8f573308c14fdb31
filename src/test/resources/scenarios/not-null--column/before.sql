CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int CONSTRAINT a NOT NULL, brand text);
