CREATE TABLE public."T ""ü""/x" ("C/ö" int);
