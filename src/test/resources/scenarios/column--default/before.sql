CREATE SCHEMA meals;
CREATE TABLE meals.foods (brand text);
