-- planted: P4: somebody needed the column in a hurry.
ALTER TABLE habits.habits ADD COLUMN priority INTEGER DEFAULT 0 NOT NULL;
