CREATE SCHEMA meals;
CREATE TYPE meals.size AS (width int, height int);
