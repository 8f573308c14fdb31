CREATE SCHEMA meals;
CREATE UNLOGGED TABLE meals.a_orders (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE meals.b_lines (id integer PRIMARY KEY, of_order integer REFERENCES meals.a_orders);
CREATE UNLOGGED TABLE meals.a_parts (id integer PRIMARY KEY, line integer REFERENCES meals.b_lines);
