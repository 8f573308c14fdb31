CREATE SCHEMA meals;
CREATE FUNCTION meals.row() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
