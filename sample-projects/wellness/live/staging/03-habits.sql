BEGIN;

CREATE TABLE habits.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 189b1231afd4

CREATE TABLE habits.program_templates (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    slug VARCHAR(80) NOT NULL, 
    title VARCHAR(200) NOT NULL, 
    description TEXT, 
    published BOOLEAN DEFAULT false NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT program_templates_pkey PRIMARY KEY (id), 
    CONSTRAINT program_templates_slug_key UNIQUE (slug)
);

COMMENT ON TABLE habits.program_templates IS 'A course of lessons that a user can follow';

CREATE TABLE habits.lesson_templates (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    program_id UUID NOT NULL, 
    day_number SMALLINT NOT NULL, 
    headline VARCHAR(200) NOT NULL, 
    body TEXT DEFAULT '' NOT NULL, 
    CONSTRAINT lesson_templates_pkey PRIMARY KEY (id), 
    CONSTRAINT lesson_templates_day_number_positive CHECK (day_number > 0), 
    CONSTRAINT lesson_templates_program_id_fkey FOREIGN KEY(program_id) REFERENCES habits.program_templates (id) ON DELETE CASCADE, 
    CONSTRAINT lesson_templates_program_id_day_number_key UNIQUE (program_id, day_number)
);

CREATE TABLE habits.habits (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    user_id UUID NOT NULL, 
    program_id UUID, 
    title VARCHAR(120) NOT NULL, 
    target_per_week INTEGER DEFAULT 7 NOT NULL, 
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT habits_pkey PRIMARY KEY (id), 
    CONSTRAINT habits_target_per_week_range CHECK (target_per_week BETWEEN 1 AND 21), 
    CONSTRAINT habits_user_id_fkey FOREIGN KEY(user_id) REFERENCES users.users (id) ON DELETE CASCADE, 
    CONSTRAINT habits_program_id_fkey FOREIGN KEY(program_id) REFERENCES habits.program_templates (id) ON DELETE SET NULL
);

CREATE INDEX ix_habits_user_id ON habits.habits (user_id);

CREATE TABLE habits.habit_logs (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    habit_id UUID NOT NULL, 
    done_on DATE NOT NULL, 
    note TEXT, 
    CONSTRAINT habit_logs_pkey PRIMARY KEY (id), 
    CONSTRAINT habit_logs_habit_id_fkey FOREIGN KEY(habit_id) REFERENCES habits.habits (id) ON DELETE CASCADE
);

COMMENT ON COLUMN habits.habit_logs.note IS 'In the user''s own words';

CREATE UNIQUE INDEX ix_habit_logs_habit_id_done_on ON habits.habit_logs (habit_id, done_on);

INSERT INTO habits.alembic_version (version_num) VALUES ('189b1231afd4') RETURNING habits.alembic_version.version_num;

COMMIT;
