CREATE FOREIGN DATA WRAPPER files OPTIONS (a '1', b '2', "C d" 'x=y');
