CREATE SCHEMA meals;
CREATE TYPE meals.mood AS ENUM ('sad', 'ok');
CREATE DOMAIN meals.moods AS meals.mood;
CREATE TYPE meals.portion AS (name text, mood meals.mood);
CREATE TABLE meals.foods (id int, mood meals.moods, portion meals.portion);
