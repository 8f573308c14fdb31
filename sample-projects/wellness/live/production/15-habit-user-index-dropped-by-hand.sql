-- planted: P5: dropped before a bulk load and never made again.
DROP INDEX habits.ix_habits_user_id;
