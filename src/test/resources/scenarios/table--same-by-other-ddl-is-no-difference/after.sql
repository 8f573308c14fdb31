CREATE SCHEMA meals;
CREATE SEQUENCE meals.foods_id_seq AS int;
CREATE TABLE meals.foods (id int DEFAULT nextval('meals.foods_id_seq'), brand character varying(20));
ALTER TABLE meals.foods ADD PRIMARY KEY (id), ALTER brand SET DEFAULT 'x', ALTER brand SET NOT NULL, ADD CONSTRAINT foods_brand_check CHECK (brand = 'x' OR brand = 'y' OR false);
ALTER TABLE meals.foods DROP CONSTRAINT foods_brand_check, ADD CHECK (brand IN ('x', 'y'));
ALTER SEQUENCE meals.foods_id_seq OWNED BY meals.foods.id;
