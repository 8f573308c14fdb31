CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, twice int GENERATED ALWAYS AS (id * 2) STORED);
