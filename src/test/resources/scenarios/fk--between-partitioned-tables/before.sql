CREATE SCHEMA meals;
CREATE TABLE meals.brands (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE meals.brands_1 PARTITION OF meals.brands FOR VALUES FROM (1) TO (9);
CREATE TABLE meals.foods (brand int) PARTITION BY RANGE (brand);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES FROM (1) TO (9);
