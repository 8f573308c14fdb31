CREATE SCHEMA meals;
CREATE UNLOGGED TABLE meals.days (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE meals.orders (id integer PRIMARY KEY REFERENCES meals.days);
