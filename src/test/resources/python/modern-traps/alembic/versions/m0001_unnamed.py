"""names left to PostgreSQL, and dropped by them"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "m0001"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA IF NOT EXISTS modern")
    op.create_table(
        "parents",
        sa.Column("id", sa.Uuid(), server_default=sa.func.gen_random_uuid(), primary_key=True),
        sa.Column("number", sa.Integer(), sa.Identity(always=True, start=5), nullable=False),
        sa.Column("weight", sa.Double(), sa.CheckConstraint("weight > 0"), nullable=True),
        sa.Column("char_uuid", sa.Uuid(native_uuid=False)),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("weight", "number", postgresql_nulls_not_distinct=True),
        sa.CheckConstraint("number > 0 AND weight > 0"),
        sa.CheckConstraint("number < 1000"),
        schema="modern",
    )
    op.create_table(
        "children",
        sa.Column("id", sa.Integer(), sa.Identity(), primary_key=True),
        sa.Column("parent_id", sa.Uuid(), sa.ForeignKey("modern.parents.id", ondelete="CASCADE"), index=True),
        sa.Column("first", sa.String(), unique=True),
        sa.Column("second", sa.String(), unique=True, index=True),
        sa.Column("state", postgresql.ENUM("new", "old", name="state", schema="modern"), nullable=False),
        sa.Column("search", postgresql.TSVECTOR(), sa.Computed("to_tsvector('simple', first)", persisted=True)),
        sa.ForeignKeyConstraint(["id"], ["modern.children.id"]),
        schema="modern",
    )
    op.create_table(
        "logs",
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("line", sa.Text()),
        schema="modern",
        postgresql_partition_by="RANGE (made)",
    )
    op.drop_constraint("children_first_key", "children", schema="modern", type_="unique")
    op.drop_constraint("parents_weight_check", "parents", schema="modern")
    op.drop_constraint("children_parent_id_fkey", "children", "foreignkey", schema="modern")
    op.create_foreign_key(None, "children", "parents", ["parent_id"], ["id"], source_schema="modern",
                          referent_schema="modern", ondelete="RESTRICT")


def downgrade() -> None:
    op.drop_table("logs", schema="modern")
    op.drop_table("children", schema="modern")
    op.drop_table("parents", schema="modern")
    op.execute("DROP TYPE modern.state")
