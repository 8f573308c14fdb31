CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'ml');
