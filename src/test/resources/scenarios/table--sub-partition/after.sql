CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES FROM (1) TO (9) PARTITION BY LIST (brand);
CREATE TABLE meals.foods_1_a PARTITION OF meals.foods_1 FOR VALUES IN ('a', NULL);
