BEGIN;

CREATE TABLE movements.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001_init

CREATE TABLE movements.exercises (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    slug VARCHAR(80) NOT NULL, 
    title VARCHAR(200) NOT NULL, 
    muscle_group VARCHAR(40) NOT NULL, 
    instructions TEXT, 
    equipment JSONB DEFAULT '[]'::jsonb NOT NULL, 
    retired BOOLEAN DEFAULT false NOT NULL, 
    CONSTRAINT exercises_pkey PRIMARY KEY (id), 
    CONSTRAINT exercises_slug_key UNIQUE (slug)
);

COMMENT ON TABLE movements.exercises IS 'A movement that can be trained';

COMMENT ON COLUMN movements.exercises.muscle_group IS 'The group that works hardest';

CREATE INDEX ix_exercises_muscle_group ON movements.exercises (muscle_group) WHERE NOT retired;

CREATE TABLE movements.workouts (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    user_id UUID NOT NULL, 
    started_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    finished_at TIMESTAMP WITH TIME ZONE, 
    CONSTRAINT workouts_pkey PRIMARY KEY (id), 
    CONSTRAINT workouts_finished_after_start CHECK (finished_at IS NULL OR finished_at >= started_at)
);

CREATE INDEX ix_workouts_user_id_started_at ON movements.workouts (user_id, started_at);

CREATE TABLE movements.workout_sets (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    workout_id UUID NOT NULL, 
    exercise_id UUID NOT NULL, 
    set_number SMALLINT NOT NULL, 
    repetitions INTEGER NOT NULL, 
    weight_kg NUMERIC(6, 2), 
    CONSTRAINT workout_sets_pkey PRIMARY KEY (id), 
    CONSTRAINT workout_sets_repetitions_positive CHECK (repetitions > 0), 
    CONSTRAINT workout_sets_workout_id_fkey FOREIGN KEY(workout_id) REFERENCES movements.workouts (id) ON DELETE CASCADE, 
    CONSTRAINT workout_sets_exercise_id_fkey FOREIGN KEY(exercise_id) REFERENCES movements.exercises (id), 
    CONSTRAINT workout_sets_workout_id_set_number_key UNIQUE (workout_id, set_number)
);

INSERT INTO movements.alembic_version (version_num) VALUES ('0001_init') RETURNING movements.alembic_version.version_num;

COMMIT;
