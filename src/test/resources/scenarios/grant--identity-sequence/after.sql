CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int GENERATED ALWAYS AS IDENTITY);
GRANT USAGE ON SEQUENCE meals.foods_id_seq TO scenario_reader;
