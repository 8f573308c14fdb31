CREATE FOREIGN DATA WRAPPER files OPTIONS (b '3', c '''4''', "C d" 'x=y');
