CREATE SCHEMA meals;
CREATE TABLE meals.foods (id serial);
ALTER TABLE meals.foods OWNER TO scenario_owner;
