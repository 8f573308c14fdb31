CREATE SCHEMA meals;
CREATE TYPE meals.mood AS ENUM ('sad');
CREATE TYPE meals.portion AS (name text, weight int, mood meals.mood);
CREATE TABLE meals.foods (id int, mood meals.mood, portion meals.portion);
