CREATE SCHEMA meals;
CREATE TABLE meals.orders (id integer NOT NULL, day date NOT NULL, note text) PARTITION BY RANGE (day);
CREATE TABLE meals.orders_old PARTITION OF meals.orders FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE meals.orders_new PARTITION OF meals.orders DEFAULT;
