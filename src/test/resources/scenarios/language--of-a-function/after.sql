CREATE LANGUAGE scribble HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
CREATE SCHEMA meals;
CREATE FUNCTION meals.one() RETURNS integer LANGUAGE scribble AS 'BEGIN RETURN 1; END';
