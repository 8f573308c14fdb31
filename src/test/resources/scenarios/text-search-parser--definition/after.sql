CREATE SCHEMA meals;
CREATE TEXT SEARCH PARSER meals.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
