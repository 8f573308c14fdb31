"""meal plans

Revision ID: 0003_meal_plans
Revises: 0002_off_fields
"""

from alembic import op
import sqlalchemy as sa

revision = "0003_meal_plans"
down_revision = "0002_off_fields"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "meal_plans",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("planned_for", sa.Date(), nullable=False),
        sa.Column("kcal_goal", sa.Numeric(precision=8, scale=2), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="meal_plans_pkey"),
        sa.UniqueConstraint("user_id", "planned_for", name="meal_plans_user_id_planned_for_key"),
        schema="meals",
        comment="What a user means to eat on one day",
    )
    op.create_index("ix_meal_plans_planned_for", "meal_plans", ["planned_for"], schema="meals")
    op.add_column("meals", sa.Column("plan_note", sa.Text(), nullable=True), schema="meals")
    op.alter_column(
        "foods",
        "unit",
        existing_type=sa.String(length=20),
        type_=sa.String(length=40),
        existing_nullable=False,
        schema="meals",
    )
    op.drop_column("meals", "legacy_code", schema="meals")


def downgrade():
    op.add_column("meals", sa.Column("legacy_code", sa.String(length=20), nullable=True), schema="meals")
    op.alter_column(
        "foods",
        "unit",
        existing_type=sa.String(length=40),
        type_=sa.String(length=20),
        existing_nullable=False,
        schema="meals",
    )
    op.drop_column("meals", "plan_note", schema="meals")
    op.drop_table("meal_plans", schema="meals")
