-- migrate:up
CREATE TABLE stock.bins (id int PRIMARY KEY);

-- migrate:down
DROP TABLE stock.bins;
