CREATE TRUSTED LANGUAGE scribble HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE scribble IS 'ours';
ALTER LANGUAGE scribble OWNER TO scenario_owner;
REVOKE USAGE ON LANGUAGE scribble FROM PUBLIC;
GRANT USAGE ON LANGUAGE scribble TO scenario_reader;
