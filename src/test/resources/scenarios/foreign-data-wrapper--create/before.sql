CREATE FUNCTION public.checks(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
