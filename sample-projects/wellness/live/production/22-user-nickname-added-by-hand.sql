-- planted: P12: the users service has no migrations, and its models do not know the column.
ALTER TABLE users.users ADD COLUMN nickname VARCHAR(60);
