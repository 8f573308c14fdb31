"""bootstrap tables

Revision ID: 189b1231afd4
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = "189b1231afd4"
down_revision = None
branch_labels = None
depends_on = None

SCHEMA = "habits"


def key():
    return sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)


def created_at():
    return sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False)


def upgrade():
    op.create_table(
        "program_templates",
        key(),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("published", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        created_at(),
        sa.PrimaryKeyConstraint("id", name="program_templates_pkey"),
        sa.UniqueConstraint("slug", name="program_templates_slug_key"),
        schema=SCHEMA,
        comment="A course of lessons that a user can follow",
    )
    op.create_table(
        "lesson_templates",
        key(),
        sa.Column("program_id", sa.Uuid(), nullable=False),
        sa.Column("day_number", sa.SmallInteger(), nullable=False),
        sa.Column("headline", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("day_number > 0", name="lesson_templates_day_number_positive"),
        sa.ForeignKeyConstraint(
            ["program_id"],
            [f"{SCHEMA}.program_templates.id"],
            name="lesson_templates_program_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="lesson_templates_pkey"),
        sa.UniqueConstraint("program_id", "day_number", name="lesson_templates_program_id_day_number_key"),
        schema=SCHEMA,
    )
    op.create_table(
        "habits",
        key(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("program_id", sa.Uuid(), nullable=True),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("target_per_week", sa.Integer(), server_default=sa.text("7"), nullable=False),
        created_at(),
        sa.CheckConstraint("target_per_week BETWEEN 1 AND 21", name="habits_target_per_week_range"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.users.id"], name="habits_user_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["program_id"],
            [f"{SCHEMA}.program_templates.id"],
            name="habits_program_id_fkey",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="habits_pkey"),
        schema=SCHEMA,
    )
    op.create_index("ix_habits_user_id", "habits", ["user_id"], schema=SCHEMA)
    op.create_table(
        "habit_logs",
        key(),
        sa.Column("habit_id", sa.Uuid(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True, comment="In the user's own words"),
        sa.ForeignKeyConstraint(
            ["habit_id"], [f"{SCHEMA}.habits.id"], name="habit_logs_habit_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="habit_logs_pkey"),
        schema=SCHEMA,
    )
    op.create_index(
        "ix_habit_logs_habit_id_done_on", "habit_logs", ["habit_id", "done_on"], unique=True, schema=SCHEMA
    )


def downgrade():
    for table in ("habit_logs", "habits", "lesson_templates", "program_templates"):
        op.drop_table(table, schema=SCHEMA)
