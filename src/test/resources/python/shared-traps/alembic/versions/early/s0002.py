"""everything about a column at once"""

import sqlalchemy as sa
from alembic import op

revision = "s0002"
down_revision = "s0001"


def upgrade():
    op.create_table(
        "amounts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("small", sa.SmallInteger()),
        sa.Column("words", sa.Text(), server_default="7", nullable=False),
        sa.Column("half", sa.Float()),
        sa.Column("switch", sa.Boolean(), server_default=sa.text("false")),
        sa.Column("at", sa.DateTime()),
        sa.Column("unlike", sa.String(), server_default="100%"),
        comment="100% sure",
    )
    op.alter_column(
        "amounts",
        "small",
        new_column_name="large",
        nullable=False,
        server_default="3",
        type_=sa.BigInteger(),
        comment="grown",
        existing_type=sa.SmallInteger(),
    )
    op.alter_column("amounts", "words", existing_server_default="7", nullable=True)
    op.alter_column("amounts", "half", type_=sa.Numeric(6, 2), postgresql_using="round(half)")
    op.alter_column("amounts", "switch", server_default=sa.true(), existing_type=sa.Boolean())
    op.alter_column("amounts", "at", type_=sa.DateTime(timezone=True), server_default=sa.func.now())
    op.alter_column("amounts", "unlike", nullable=False, server_default=sa.text("'a' || 'b'"))
    op.alter_column("amounts", "words", server_default=None, type_=sa.String(20))
    op.alter_column("amounts", "half", new_column_name="Half")
