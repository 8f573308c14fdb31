CREATE SCHEMA meals;
CREATE SEQUENCE meals.numbers;
