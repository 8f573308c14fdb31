CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE PUBLICATION news FOR TABLE meals.foods (id, brand) WHERE (id > 3) WITH (publish = 'insert', publish_via_partition_root = true);
CREATE PUBLICATION other FOR TABLES IN SCHEMA meals;
