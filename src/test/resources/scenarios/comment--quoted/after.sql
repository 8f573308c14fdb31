CREATE TABLE public."T ""ü""/x" ("C/ö" int);
COMMENT ON COLUMN public."T ""ü""/x"."C/ö" IS 'x';
