CREATE SCHEMA meals;
CREATE TYPE meals.raw;
CREATE FUNCTION meals.raw_in(cstring) RETURNS meals.raw LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION meals.raw_out(meals.raw) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE meals.raw (INPUT = meals.raw_in, OUTPUT = meals.raw_out);
