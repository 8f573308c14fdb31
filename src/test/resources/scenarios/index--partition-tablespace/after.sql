CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES FROM (1) TO (2);
CREATE INDEX i ON meals.foods (brand);
ALTER INDEX meals.foods_1_brand_idx SET TABLESPACE scenario_space;
