-- Each service has a schema of its own, but for agent and journal, which share public.
CREATE SCHEMA IF NOT EXISTS habits;
CREATE SCHEMA IF NOT EXISTS meals;
CREATE SCHEMA IF NOT EXISTS movements;
CREATE SCHEMA IF NOT EXISTS practices;
CREATE SCHEMA IF NOT EXISTS users;
