CREATE TABLE term (id bigint PRIMARY KEY);
