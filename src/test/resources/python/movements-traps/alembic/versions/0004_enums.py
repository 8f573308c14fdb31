"""enum types: made by create_table, never by add_column"""

import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004_enums"
down_revision = "0003_constraints"


class Belt(enum.Enum):
    WHITE = "white"
    BLACK = "black"


mood = sa.Enum("low", "high", name="mood")
level = postgresql.ENUM("easy", "hard", name="level", schema="lab")


def upgrade():
    op.create_table("moods", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("mood", mood))
    op.create_table(
        "mood_copies",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("mood", postgresql.ENUM("low", "high", name="mood", create_type=False), server_default="low"),
        sa.Column("belt", sa.Enum(Belt), nullable=False),
        sa.Column("plain", sa.Enum("a", "bcd", name="plain", native_enum=False, create_constraint=True)),
        sa.Column("level", level),
    )
    op.execute("CREATE TYPE weekday AS ENUM ('mon', 'tue')")
    op.add_column("moods", sa.Column("weekday", sa.Enum("mon", "tue", name="weekday")))
    op.add_column("moods", sa.Column("weekdays", postgresql.ARRAY(sa.Enum("mon", "tue", name="weekday"))))
    op.execute("CREATE TYPE speed AS ENUM ('slow', 'fast')")
    op.add_column("moods", sa.Column("speed", sa.Text()))
    op.alter_column(
        "moods",
        "speed",
        type_=sa.Enum("slow", "fast", name="speed"),
        existing_type=sa.Text(),
        postgresql_using="speed::speed",
    )
    op.create_table("gone", sa.Column("left_behind", sa.Enum("x", name="left_behind")))
    op.drop_table("gone")
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'middle' BEFORE 'high'")


def downgrade():
    op.drop_table("mood_copies")
    op.drop_table("moods")
    for name in ("lab.level", "mood", "belt", "weekday", "speed", "left_behind"):
        op.execute(f"DROP TYPE {name}")
