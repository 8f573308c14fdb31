-- planted: P1: 0003_meal_plans was rolled back; the next start of meals made the table again.
CREATE TABLE meals.meal_plans (
	id UUID DEFAULT gen_random_uuid() NOT NULL, 
	user_id UUID NOT NULL, 
	planned_for DATE NOT NULL, 
	kcal_goal NUMERIC(8, 2), 
	created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
	CONSTRAINT meal_plans_pkey PRIMARY KEY (id), 
	CONSTRAINT meal_plans_user_id_planned_for_key UNIQUE (user_id, planned_for)
);

CREATE INDEX ix_meal_plans_planned_for ON meals.meal_plans (planned_for);

COMMENT ON TABLE meals.meal_plans IS 'What a user means to eat on one day';
