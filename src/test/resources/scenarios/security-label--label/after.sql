CREATE SCHEMA meals;
CREATE TABLE meals.foods (id integer);
CREATE FUNCTION meals.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
SET allow_system_table_mods = on;
INSERT INTO pg_seclabel (objoid, classoid, objsubid, provider, label) VALUES ('meals.foods'::regclass, 'pg_class'::regclass, 0, 'selinux', 'b');
