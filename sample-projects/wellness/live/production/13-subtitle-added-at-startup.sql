-- planted: P3: the raw statement in habits_service/habits/db.py added the column.
ALTER TABLE habits.lesson_templates ADD COLUMN IF NOT EXISTS subtitle VARCHAR(200);
