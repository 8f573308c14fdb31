CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files;
CREATE SCHEMA meals;
CREATE FOREIGN TABLE meals."T ""x""" ("c ""y:""" integer OPTIONS ("n z" 'a: b=c')) SERVER shop;
