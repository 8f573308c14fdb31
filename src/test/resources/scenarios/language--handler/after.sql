CREATE FUNCTION public.scribble_handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE scribble HANDLER public.scribble_handler;
