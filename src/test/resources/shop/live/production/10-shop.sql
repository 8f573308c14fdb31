CREATE SCHEMA shop;
CREATE TABLE shop.alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO shop.alembic_version (version_num) VALUES ('0001_orders');
CREATE TABLE shop.orders (
    id INTEGER NOT NULL,
    total NUMERIC(10, 2) NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE INDEX ix_orders_total ON shop.orders (total);
