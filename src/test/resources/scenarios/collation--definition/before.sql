CREATE SCHEMA meals;
CREATE COLLATION meals.german (PROVIDER = icu, LOCALE = 'de');
