-- planted: P7: an import had longer values.
ALTER TABLE meals.foods ALTER COLUMN brand TYPE VARCHAR(500);
