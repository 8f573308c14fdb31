CREATE TABLE stock.items (id int PRIMARY KEY);
