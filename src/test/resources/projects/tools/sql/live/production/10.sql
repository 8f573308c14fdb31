CREATE SCHEMA stock;
CREATE TABLE stock.bins (id int PRIMARY KEY);
CREATE TABLE stock.schema_migrations (version varchar(128) PRIMARY KEY);
INSERT INTO stock.schema_migrations VALUES ('20240101');
CREATE TABLE stock.items (id int PRIMARY KEY, price numeric(8, 2));
