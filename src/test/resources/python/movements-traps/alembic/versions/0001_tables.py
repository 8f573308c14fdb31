"""create_table in its forms"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from traps.revisions import LAB, key, make

revision = "0001_tables"
down_revision = None
branch_labels = ("movements",)
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA IF NOT EXISTS lab")
    op.create_table("serials", key(), sa.Column("flag", sa.Boolean(), server_default=sa.false()))
    op.create_table(
        "serials_by_constraint",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), server_default="it's", nullable=True, comment="It's a comment"),
        sa.PrimaryKeyConstraint("id"),
        comment='A table\'s "comment"',
    )
    op.create_table(
        "not_serials",
        sa.Column("left_id", sa.Integer(), nullable=False),
        sa.Column("right_id", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["left_id"], ["serials.id"], ondelete="CASCADE", deferrable=True),
        sa.ForeignKeyConstraint(["right_id"], ["serials.id"], name=op.f("literal_fk"), initially="DEFERRED"),
        sa.PrimaryKeyConstraint("left_id", "right_id", name=op.f("literal_pk")),
        sa.UniqueConstraint("right_id"),
        sa.CheckConstraint("left_id <> right_id", name="apart"),
    )
    op.create_table(
        "flags",
        key("flag_id", autoincrement=False),
        sa.Column("unique_one", sa.Integer(), unique=True),
        sa.Column("indexed", sa.Integer(), index=True),
        sa.Column("both", sa.Integer(), unique=True, index=True),
        sa.Column("foreign", sa.Integer(), sa.ForeignKey("serials.id")),
        schema=LAB,
    )
    made = make(
        "made",
        sa.Column("label", sa.String(20)),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb")),
    )
    op.bulk_insert(made, [{"label": "one"}, {"label": "two"}])
    op.create_table(
        "order",
        key(),
        sa.Column("CamelCase", sa.Integer()),
        sa.Column("2fa", sa.String(6)),
        sa.Column("with space", sa.Integer(), index=True),
        sa.Column("straße", sa.Text()),
        sa.Column('we"ird', sa.Text()),
    )


def downgrade():
    for table, schema in (
        ("order", None), ("made", LAB), ("flags", LAB), ("not_serials", None),
        ("serials_by_constraint", None), ("serials", None),
    ):
        op.drop_table(table, schema=schema)
