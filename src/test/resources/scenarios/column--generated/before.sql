CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, twice int);
