-- planted: P9: 0003_meal_plans is about to widen the same column.
ALTER TABLE meals.foods ALTER COLUMN unit TYPE TEXT;
