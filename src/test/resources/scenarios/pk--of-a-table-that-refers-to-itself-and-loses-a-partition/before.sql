CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer, code integer) PARTITION BY LIST (id);
CREATE TABLE meals.foods_few PARTITION OF meals.foods FOR VALUES IN (1);
ALTER TABLE meals.foods ADD PRIMARY KEY (id);
ALTER TABLE meals.foods ADD CONSTRAINT own_key FOREIGN KEY (id) REFERENCES meals.foods (id);
