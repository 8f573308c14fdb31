DROP TABLE stock.items;
