CREATE SCHEMA meals;
CREATE TEXT SEARCH PARSER meals.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION meals.menu (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION meals.menu ADD MAPPING FOR asciiword WITH simple;
