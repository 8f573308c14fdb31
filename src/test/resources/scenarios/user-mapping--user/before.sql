CREATE SCHEMA meals;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER shop FOREIGN DATA WRAPPER files;
CREATE USER MAPPING FOR scenario_reader SERVER shop OPTIONS ("user" 'maria', password 'hush');
