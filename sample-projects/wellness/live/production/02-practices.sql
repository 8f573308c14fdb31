CREATE TABLE practices.practices (
	id UUID DEFAULT gen_random_uuid() NOT NULL, 
	slug VARCHAR(80) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	minutes INTEGER NOT NULL, 
	steps JSONB DEFAULT '[]'::jsonb NOT NULL, 
	CONSTRAINT practices_pkey PRIMARY KEY (id), 
	CONSTRAINT practices_slug_key UNIQUE (slug), 
	CONSTRAINT practices_minutes_range CHECK (minutes BETWEEN 1 AND 180)
);

COMMENT ON TABLE practices.practices IS 'A guided exercise';

CREATE TABLE practices.practice_sessions (
	id UUID DEFAULT gen_random_uuid() NOT NULL, 
	practice_id UUID NOT NULL, 
	user_id UUID NOT NULL, 
	started_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
	rating SMALLINT, 
	remarks TEXT, 
	CONSTRAINT practice_sessions_pkey PRIMARY KEY (id), 
	CONSTRAINT practice_sessions_practice_id_fkey FOREIGN KEY(practice_id) REFERENCES practices.practices (id) ON DELETE CASCADE, 
	CONSTRAINT practice_sessions_user_id_fkey FOREIGN KEY(user_id) REFERENCES users.users (id) ON DELETE CASCADE, 
	CONSTRAINT practice_sessions_rating_range CHECK (rating BETWEEN 1 AND 5)
);

CREATE INDEX ix_practice_sessions_user_id_started_at ON practices.practice_sessions (user_id, started_at DESC);
