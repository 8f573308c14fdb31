CREATE SCHEMA shop;
CREATE TABLE shop.orders (
    id INTEGER NOT NULL,
    total NUMERIC(10, 2) NOT NULL,
    note VARCHAR(40),
    legacy_code VARCHAR(20),
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE TABLE shop.alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO shop.alembic_version (version_num) VALUES ('0001_note');
