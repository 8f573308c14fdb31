CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
GRANT SELECT, INSERT ON meals.foods TO scenario_reader WITH GRANT OPTION;
