CREATE SCHEMA meals;
CREATE TEXT SEARCH TEMPLATE meals.plain (LEXIZE = dsimple_lexize);
