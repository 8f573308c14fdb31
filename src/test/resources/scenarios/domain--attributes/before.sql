CREATE SCHEMA meals;
CREATE DOMAIN meals.name AS text;
