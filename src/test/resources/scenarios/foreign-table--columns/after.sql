CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files;
CREATE SCHEMA meals;
CREATE FOREIGN TABLE meals.remote (id bigint, brand text COLLATE "C" DEFAULT 'y', added date OPTIONS (column_name 'a') NOT NULL) SERVER shop;
CREATE VIEW meals.v AS SELECT brand FROM meals.remote;
