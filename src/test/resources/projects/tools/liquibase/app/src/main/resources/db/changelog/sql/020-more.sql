--liquibase formatted sql
--changeset carol:check-books
--preconditions onFail:HALT
--precondition-sql-check expectedResult:1 SELECT count(*) FROM information_schema.tables WHERE table_name = 'books'
ALTER TABLE books ADD CONSTRAINT books_price_check CHECK (price >= 0);
