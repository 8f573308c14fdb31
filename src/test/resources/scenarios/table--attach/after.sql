CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_1 (id int, brand text DEFAULT 'a', CONSTRAINT foods_brand_check CHECK (brand <> ''));
ALTER TABLE meals.foods ATTACH PARTITION meals.foods_1 FOR VALUES FROM (1) TO (2);
