CREATE LANGUAGE scribble HANDLER plpgsql_call_handler;
CREATE SCHEMA meals;
CREATE FUNCTION meals.one() RETURNS integer LANGUAGE scribble AS 'BEGIN RETURN 1; END';
