CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.drinks (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.part PARTITION OF meals.foods FOR VALUES FROM (1) TO (2);
