CREATE SCHEMA meals;
CREATE TEXT SEARCH TEMPLATE meals.plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
