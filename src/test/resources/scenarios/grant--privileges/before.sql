CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
GRANT SELECT ON meals.foods TO scenario_reader;
