CREATE SCHEMA meals;
CREATE TABLE meals.foods (brand text DEFAULT 'it''s');
