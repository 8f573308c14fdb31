CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text DEFAULT 'a' CHECK (brand <> '')) PARTITION BY RANGE (id);
CREATE TABLE meals.foods_1 PARTITION OF meals.foods FOR VALUES FROM (1) TO (2);
ALTER TABLE meals.foods_1 ALTER id SET NOT NULL;
ALTER TABLE meals.foods_1 ADD CONSTRAINT own PRIMARY KEY (id);
ALTER TABLE meals.foods ADD PRIMARY KEY (id);
