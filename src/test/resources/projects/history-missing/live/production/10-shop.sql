CREATE SCHEMA shop;
CREATE TABLE shop.orders (
    id INTEGER NOT NULL,
    total NUMERIC(10, 2) NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
