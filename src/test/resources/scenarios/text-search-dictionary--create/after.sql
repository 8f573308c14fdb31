CREATE SCHEMA meals;
CREATE TEXT SEARCH DICTIONARY meals.stems (TEMPLATE = snowball, Language = english, StopWords = english);
COMMENT ON TEXT SEARCH DICTIONARY meals.stems IS 'stems';
ALTER TEXT SEARCH DICTIONARY meals.stems OWNER TO scenario_owner;
