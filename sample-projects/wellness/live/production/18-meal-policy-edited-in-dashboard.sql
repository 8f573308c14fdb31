-- planted: P8: readable for all who are logged in, since somebody wanted to share meals.
ALTER POLICY meals_own_rows ON meals.meals USING (true);
