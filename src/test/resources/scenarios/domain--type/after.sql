CREATE SCHEMA meals;
CREATE DOMAIN meals.price AS numeric(10,2);
