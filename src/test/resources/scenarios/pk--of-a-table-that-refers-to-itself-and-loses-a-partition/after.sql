CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer, code integer) PARTITION BY LIST (id);
ALTER TABLE meals.foods ADD PRIMARY KEY (id) INCLUDE (code);
ALTER TABLE meals.foods ADD CONSTRAINT own_key FOREIGN KEY (id) REFERENCES meals.foods (id);
