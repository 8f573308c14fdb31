CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files;
CREATE SERVER other FOREIGN DATA WRAPPER files;
CREATE SCHEMA meals;
CREATE FOREIGN TABLE meals.remote (id integer NOT NULL, brand text COLLATE "C" DEFAULT 'x') SERVER other;
GRANT SELECT ON meals.remote TO scenario_reader;
CREATE VIEW meals.v AS SELECT id FROM meals.remote;
