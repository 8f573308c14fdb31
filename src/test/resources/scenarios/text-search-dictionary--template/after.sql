CREATE SCHEMA meals;
CREATE TEXT SEARCH DICTIONARY meals.stems (TEMPLATE = snowball, Language = english);
