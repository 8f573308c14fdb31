ALTER TABLE shop.accounts ADD COLUMN balance numeric(12, 2) NOT NULL DEFAULT 0;
CREATE INDEX accounts_email_idx ON shop.accounts (email);
