CREATE TRUSTED LANGUAGE scribble HANDLER plpgsql_call_handler;
