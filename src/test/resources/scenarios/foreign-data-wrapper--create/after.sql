CREATE FUNCTION public.checks(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER files VALIDATOR public.checks OPTIONS (debug 'true', api_token 'hush');
COMMENT ON FOREIGN DATA WRAPPER files IS 'files';
GRANT USAGE ON FOREIGN DATA WRAPPER files TO scenario_reader WITH GRANT OPTION;
