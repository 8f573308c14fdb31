CREATE SCHEMA meals;
CREATE TEXT SEARCH TEMPLATE meals."P ""x""" (LEXIZE = dsimple_lexize);
