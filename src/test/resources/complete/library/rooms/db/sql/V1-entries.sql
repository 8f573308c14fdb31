--liquibase formatted sql

--changeset ada:entries-1
CREATE TABLE rooms.entries (
    id bigint CONSTRAINT entries_pkey PRIMARY KEY,
    title varchar(80) NOT NULL
);
