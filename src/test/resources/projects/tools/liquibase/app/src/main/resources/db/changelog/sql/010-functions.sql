--liquibase formatted sql

--changeset carol:total splitStatements:false stripComments:false runOnChange:true
CREATE OR REPLACE FUNCTION total(p_book bigint) RETURNS numeric LANGUAGE plpgsql AS $$
BEGIN
    -- a comment; with a semicolon and ${:user.name}
    RETURN (SELECT price FROM books WHERE id = p_book);
END
$$;
--rollback DROP FUNCTION total(bigint);

--changeset carol:policy
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_orders ON orders USING (book_id > 0);
--rollback not required
