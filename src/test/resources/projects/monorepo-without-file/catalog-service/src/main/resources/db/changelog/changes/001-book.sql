--liquibase formatted sql
--changeset catalog:1
CREATE TABLE catalog.book (id bigint PRIMARY KEY);
