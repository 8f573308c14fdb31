CREATE TABLE users.users (
	id UUID NOT NULL, 
	email VARCHAR(320) NOT NULL, 
	display_name VARCHAR(120), 
	born_on DATE, 
	created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
	CONSTRAINT users_pkey PRIMARY KEY (id), 
	CONSTRAINT users_email_shape CHECK (position('@' in email) > 1)
);

CREATE UNIQUE INDEX ix_users_email_lower ON users.users (lower(email));

COMMENT ON TABLE users.users IS 'A person with an account; the key is that of the login';

CREATE TABLE users.user_preferences (
	id UUID DEFAULT gen_random_uuid() NOT NULL, 
	user_id UUID NOT NULL, 
	time_zone VARCHAR(64) DEFAULT 'UTC' NOT NULL, 
	newsletter BOOLEAN DEFAULT false NOT NULL, 
	CONSTRAINT user_preferences_pkey PRIMARY KEY (id), 
	CONSTRAINT user_preferences_user_id_fkey FOREIGN KEY(user_id) REFERENCES users.users (id) ON DELETE CASCADE, 
	CONSTRAINT user_preferences_user_id_key UNIQUE (user_id)
);
