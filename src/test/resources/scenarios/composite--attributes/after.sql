CREATE SCHEMA meals;
CREATE TYPE meals.size AS (width bigint, name text COLLATE "C");
