ALTER TABLE stock.items ADD COLUMN price numeric(10, 2);
