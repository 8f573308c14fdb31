CREATE SCHEMA meals;
CREATE TYPE meals.span AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
