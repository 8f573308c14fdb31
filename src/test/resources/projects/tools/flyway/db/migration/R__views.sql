CREATE OR REPLACE VIEW shop.rich AS SELECT id, email FROM shop.accounts WHERE balance > 1000;
