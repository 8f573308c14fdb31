CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'kg', 'ml');
