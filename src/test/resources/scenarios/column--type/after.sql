CREATE SCHEMA meals;
CREATE TABLE meals.foods (id bigint, brand varchar(500));
