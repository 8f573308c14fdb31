CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
