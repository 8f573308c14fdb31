CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'kg');
CREATE FUNCTION meals.back(internal) RETURNS meals.unit LANGUAGE internal IMMUTABLE AS 'enum_recv';
