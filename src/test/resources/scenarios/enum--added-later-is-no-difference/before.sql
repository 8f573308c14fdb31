CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'ml');
ALTER TYPE meals.unit ADD VALUE 'kg' BEFORE 'ml';
