CREATE LANGUAGE "L ""x""" HANDLER plpgsql_call_handler;
CREATE SCHEMA meals;
CREATE TYPE meals.unit AS ENUM ('g', 'kg');
CREATE FUNCTION meals.back(internal) RETURNS meals.unit LANGUAGE internal IMMUTABLE AS 'enum_recv';
CREATE TRANSFORM FOR meals.unit LANGUAGE "L ""x""" (FROM SQL WITH FUNCTION prsd_lextype(internal));
