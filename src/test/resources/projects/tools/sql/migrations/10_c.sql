CREATE INDEX items_price_idx ON stock.items (price);
