CREATE SCHEMA meals;
CREATE DOMAIN meals.d AS integer;
CREATE TYPE meals.pair AS (a integer);
CREATE OPERATOR CLASS meals.pairs DEFAULT FOR TYPE meals.pair USING btree AS OPERATOR 1 pg_catalog.*< (record, record), FUNCTION 1 btrecordimagecmp(record, record);
