"""add meal_tags

Revision ID: 0004_add_meal_tags
Revises: 0003_meal_plans
"""

from alembic import op
import sqlalchemy as sa

revision = "0004_add_meal_tags"
down_revision = "0003_meal_plans"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "meal_tags",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("meal_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["meal_id"], ["meals.meals.id"], name="meal_tags_meal_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="meal_tags_pkey"),
        sa.UniqueConstraint("meal_id", "label", name="meal_tags_meal_id_label_key"),
        schema="meals",
    )
    op.create_index("ix_meal_tags_label", "meal_tags", ["label"], schema="meals")


def downgrade():
    op.drop_table("meal_tags", schema="meals")
