CREATE TABLE ${schema}.accounts (
    id bigint PRIMARY KEY,
    email text NOT NULL
);
