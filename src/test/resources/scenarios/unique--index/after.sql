CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods ADD CONSTRAINT u UNIQUE (brand) WITH (fillfactor = 50) USING INDEX TABLESPACE scenario_space;
ALTER TABLE meals.foods CLUSTER ON u;
