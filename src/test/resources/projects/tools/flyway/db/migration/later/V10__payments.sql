CREATE TABLE shop.payments (
    id bigint PRIMARY KEY,
    account bigint NOT NULL REFERENCES shop.accounts (id)
);
