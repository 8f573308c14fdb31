CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files OPTIONS (host 'g', dbname 'd', password 'new');
