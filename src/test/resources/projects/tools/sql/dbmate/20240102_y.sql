-- migrate:up
CREATE TABLE stock.racks (id int PRIMARY KEY);
-- migrate:down
DROP TABLE stock.racks;
