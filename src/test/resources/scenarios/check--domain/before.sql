CREATE SCHEMA meals;
CREATE DOMAIN meals.price AS int;
