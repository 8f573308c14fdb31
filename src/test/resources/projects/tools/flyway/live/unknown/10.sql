CREATE SCHEMA shop;
CREATE TABLE shop.flyway_schema_history (
    installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
    version varchar(50),
    description varchar(200) NOT NULL,
    type varchar(20) NOT NULL,
    script varchar(1000) NOT NULL,
    checksum integer,
    installed_by varchar(100) NOT NULL,
    installed_on timestamp NOT NULL DEFAULT now(),
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE INDEX flyway_schema_history_s_idx ON shop.flyway_schema_history (success);
CREATE TABLE shop.accounts (
    id bigint PRIMARY KEY,
    email text NOT NULL
);
ALTER TABLE shop.accounts ADD COLUMN balance numeric(12, 2) NOT NULL DEFAULT 0;
CREATE INDEX accounts_email_idx ON shop.accounts (email);
CREATE TABLE shop.coupons (id int);
INSERT INTO shop.flyway_schema_history VALUES (1, '1', 'accounts', 'SQL', 'V1__accounts.sql', -830826900, 'owner', now(), 1, true);
INSERT INTO shop.flyway_schema_history VALUES (2, '2', 'balance', 'SQL', 'V2__balance.sql', -1675502834, 'owner', now(), 1, true);
INSERT INTO shop.flyway_schema_history VALUES (3, '7', 'coupons', 'SQL', 'V7__coupons.sql', 1, 'owner', now(), 1, true);
INSERT INTO shop.flyway_schema_history VALUES (4, NULL, 'views', 'SQL', 'R__views.sql', 1011848854, 'owner', now(), 1, true);
CREATE OR REPLACE VIEW shop.rich AS SELECT id, email FROM shop.accounts WHERE balance > 1000;
