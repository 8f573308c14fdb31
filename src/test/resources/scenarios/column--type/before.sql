CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand varchar(255));
