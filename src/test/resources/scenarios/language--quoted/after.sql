CREATE LANGUAGE "L ""x""" HANDLER plpgsql_call_handler;
