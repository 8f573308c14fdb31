CREATE SCHEMA meals;
CREATE TABLE meals.dishes (id integer, code integer GENERATED ALWAYS AS ((id * 3)::integer) STORED);
CREATE POLICY coded ON meals.dishes FOR ALL TO PUBLIC USING (id > 3);
