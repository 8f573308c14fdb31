CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'kg');
CREATE FUNCTION meals.back(internal) RETURNS meals.unit LANGUAGE internal IMMUTABLE AS 'enum_recv';
CREATE TRANSFORM FOR meals.unit LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
