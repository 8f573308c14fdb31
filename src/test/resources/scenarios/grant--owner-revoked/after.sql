CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
ALTER TABLE meals.foods OWNER TO scenario_owner;
REVOKE TRUNCATE, DELETE ON meals.foods FROM scenario_owner;
