"""init

Revision ID: 0001_init
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0001_init"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "exercises",
        sa.Column("id", postgresql.UUID(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("slug", sa.String(80), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("muscle_group", sa.String(40), nullable=False, comment="The group that works hardest"),
        sa.Column("instructions", sa.Text()),
        sa.Column("equipment", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="exercises_pkey"),
        sa.UniqueConstraint("slug", name="exercises_slug_key"),
        schema="movements",
        comment="A movement that can be trained",
    )
    op.create_index(
        "ix_exercises_muscle_group",
        "exercises",
        ["muscle_group"],
        schema="movements",
        postgresql_where=sa.text("NOT retired"),
    )
    op.create_table(
        "workouts",
        sa.Column("id", postgresql.UUID(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(
            "finished_at IS NULL OR finished_at >= started_at", name="workouts_finished_after_start"
        ),
        sa.PrimaryKeyConstraint("id", name="workouts_pkey"),
        schema="movements",
    )
    op.create_index("ix_workouts_user_id_started_at", "workouts", ["user_id", "started_at"], schema="movements")
    op.create_table(
        "workout_sets",
        sa.Column("id", postgresql.UUID(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("workout_id", postgresql.UUID(), nullable=False),
        sa.Column("exercise_id", postgresql.UUID(), nullable=False),
        sa.Column("set_number", sa.SmallInteger(), nullable=False),
        sa.Column("repetitions", sa.Integer(), nullable=False),
        sa.Column("weight_kg", sa.Numeric(6, 2)),
        sa.CheckConstraint("repetitions > 0", name="workout_sets_repetitions_positive"),
        sa.ForeignKeyConstraint(
            ["workout_id"],
            ["movements.workouts.id"],
            name="workout_sets_workout_id_fkey",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["exercise_id"], ["movements.exercises.id"], name="workout_sets_exercise_id_fkey"
        ),
        sa.PrimaryKeyConstraint("id", name="workout_sets_pkey"),
        sa.UniqueConstraint("workout_id", "set_number", name="workout_sets_workout_id_set_number_key"),
        schema="movements",
    )


def downgrade():
    op.drop_table("workout_sets", schema="movements")
    op.drop_table("workouts", schema="movements")
    op.drop_table("exercises", schema="movements")
