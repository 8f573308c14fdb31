-- planted: P6: same name, another rule.
ALTER TABLE meals.foods
    DROP CONSTRAINT foods_kcal_positive,
    ADD CONSTRAINT foods_kcal_positive CHECK (kcal > 0);
