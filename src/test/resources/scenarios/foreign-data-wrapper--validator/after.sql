CREATE FUNCTION public.checks(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER files VALIDATOR public.checks;
