CREATE SCHEMA meals;
CREATE TEXT SEARCH DICTIONARY meals.stems (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION meals.menu (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION meals.menu ADD MAPPING FOR asciiword WITH meals.stems;
CREATE TABLE meals.foods (brand text);
CREATE INDEX foods_brand ON meals.foods USING gin (to_tsvector('meals.menu', brand));
