CREATE SCHEMA meals;
CREATE FUNCTION meals.row() RETURNS bigint LANGUAGE internal AS 'window_row_number';
