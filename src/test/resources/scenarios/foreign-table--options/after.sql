CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files;
CREATE SCHEMA meals;
CREATE FOREIGN TABLE meals.remote (id integer NOT NULL, brand text COLLATE "C" DEFAULT 'x') SERVER shop OPTIONS (path '/b', quote '''');
