CREATE SCHEMA meals;
CREATE TYPE meals.size AS (width int, name text);
