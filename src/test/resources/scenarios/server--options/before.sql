CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files OPTIONS (host 'h', port '1', password 'old');
