CREATE SCHEMA meals;
ALTER DEFAULT PRIVILEGES IN SCHEMA meals GRANT USAGE ON SEQUENCES TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE scenario_owner IN SCHEMA meals GRANT SELECT ON SEQUENCES TO scenario_reader;
CREATE TABLE meals.dishes (id integer NOT NULL);
ALTER TABLE meals.dishes OWNER TO scenario_owner;
CREATE TABLE meals.soups (id integer NOT NULL);
ALTER TABLE meals.soups OWNER TO scenario_owner;
