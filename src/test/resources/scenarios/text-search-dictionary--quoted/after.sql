CREATE SCHEMA meals;
CREATE TEXT SEARCH DICTIONARY meals."D ""x""" (TEMPLATE = simple, Accept = false);
