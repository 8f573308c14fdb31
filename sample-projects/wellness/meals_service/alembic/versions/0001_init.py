"""init

Revision ID: 0001_init
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = "0001_init"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "foods",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("brand", sa.String(length=255), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("kcal", sa.Numeric(precision=8, scale=2), nullable=False),
        sa.CheckConstraint("kcal >= 0", name="foods_kcal_positive"),
        sa.PrimaryKeyConstraint("id", name="foods_pkey"),
        schema="meals",
        comment="What can be eaten, per 100 g",
    )
    op.create_table(
        "meals",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("eaten_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("legacy_code", sa.String(length=20), nullable=True),
        sa.PrimaryKeyConstraint("id", name="meals_pkey"),
        schema="meals",
    )
    op.create_index("ix_meals_user_id_eaten_at", "meals", ["user_id", "eaten_at"], schema="meals")
    op.create_table(
        "meal_items",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("meal_id", sa.Uuid(), nullable=False),
        sa.Column("food_id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Numeric(precision=8, scale=3), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("quantity > 0", name="meal_items_quantity_positive"),
        sa.ForeignKeyConstraint(
            ["meal_id"], ["meals.meals.id"], name="meal_items_meal_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["food_id"], ["meals.foods.id"], name="meal_items_food_id_fkey", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="meal_items_pkey"),
        schema="meals",
    )
    op.create_index("ix_meal_items_meal_id", "meal_items", ["meal_id"], schema="meals")


def downgrade():
    op.drop_table("meal_items", schema="meals")
    op.drop_table("meals", schema="meals")
    op.drop_table("foods", schema="meals")
