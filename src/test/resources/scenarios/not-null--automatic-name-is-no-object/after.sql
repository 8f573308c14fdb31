CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int CONSTRAINT foods_id_not_null NOT NULL);
