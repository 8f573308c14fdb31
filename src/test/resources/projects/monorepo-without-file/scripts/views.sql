CREATE VIEW orders.open_orders AS SELECT id FROM orders.orders;
