BEGIN;

CREATE TABLE meals.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001_init

CREATE TABLE meals.foods (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    title VARCHAR(200) NOT NULL, 
    brand VARCHAR(255), 
    unit VARCHAR(20) NOT NULL, 
    kcal NUMERIC(8, 2) NOT NULL, 
    CONSTRAINT foods_pkey PRIMARY KEY (id), 
    CONSTRAINT foods_kcal_positive CHECK (kcal >= 0)
);

COMMENT ON TABLE meals.foods IS 'What can be eaten, per 100 g';

CREATE TABLE meals.meals (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    user_id UUID NOT NULL, 
    eaten_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    legacy_code VARCHAR(20), 
    CONSTRAINT meals_pkey PRIMARY KEY (id)
);

CREATE INDEX ix_meals_user_id_eaten_at ON meals.meals (user_id, eaten_at);

CREATE TABLE meals.meal_items (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    meal_id UUID NOT NULL, 
    food_id UUID NOT NULL, 
    quantity NUMERIC(8, 3) DEFAULT 1 NOT NULL, 
    CONSTRAINT meal_items_pkey PRIMARY KEY (id), 
    CONSTRAINT meal_items_quantity_positive CHECK (quantity > 0), 
    CONSTRAINT meal_items_meal_id_fkey FOREIGN KEY(meal_id) REFERENCES meals.meals (id) ON DELETE CASCADE, 
    CONSTRAINT meal_items_food_id_fkey FOREIGN KEY(food_id) REFERENCES meals.foods (id) ON DELETE RESTRICT
);

CREATE INDEX ix_meal_items_meal_id ON meals.meal_items (meal_id);

INSERT INTO meals.alembic_version (version_num) VALUES ('0001_init') RETURNING meals.alembic_version.version_num;

-- Running upgrade 0001_init -> 0002_off_fields

ALTER TABLE meals.foods ADD COLUMN off_code VARCHAR(32);

COMMENT ON COLUMN meals.foods.off_code IS 'Barcode at Open Food Facts';

ALTER TABLE meals.foods ADD COLUMN off_grade CHAR(1);

ALTER TABLE meals.foods ADD COLUMN off_payload JSONB DEFAULT '{}'::jsonb NOT NULL;

CREATE UNIQUE INDEX ix_foods_off_code ON meals.foods (off_code) WHERE off_code IS NOT NULL;

ALTER TABLE meals.meals ENABLE ROW LEVEL SECURITY;

CREATE POLICY meals_own_rows ON meals.meals
            FOR ALL TO authenticated
            USING (user_id = auth.uid())
            WITH CHECK (user_id = auth.uid());

UPDATE meals.alembic_version SET version_num='0002_off_fields' WHERE meals.alembic_version.version_num = '0001_init';

COMMIT;
