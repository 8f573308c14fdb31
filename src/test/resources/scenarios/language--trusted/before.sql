CREATE LANGUAGE scribble HANDLER plpgsql_call_handler;
