CREATE SCHEMA meals;
CREATE TEXT SEARCH PARSER meals."W ""x""" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
