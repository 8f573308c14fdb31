CREATE TABLE search.term (id bigint PRIMARY KEY);
