-- planted: P2: no migration makes the table; a start of meals did.
CREATE TABLE meals.meal_tags (
	id UUID DEFAULT gen_random_uuid() NOT NULL, 
	meal_id UUID NOT NULL, 
	label VARCHAR(40) NOT NULL, 
	added_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
	CONSTRAINT meal_tags_pkey PRIMARY KEY (id), 
	CONSTRAINT meal_tags_meal_id_fkey FOREIGN KEY(meal_id) REFERENCES meals.meals (id) ON DELETE CASCADE, 
	CONSTRAINT meal_tags_meal_id_label_key UNIQUE (meal_id, label)
);

CREATE INDEX ix_meal_tags_label ON meals.meal_tags (label);
