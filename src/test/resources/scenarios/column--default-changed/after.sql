CREATE SCHEMA meals;
CREATE TABLE meals.foods (since timestamptz DEFAULT CURRENT_DATE);
