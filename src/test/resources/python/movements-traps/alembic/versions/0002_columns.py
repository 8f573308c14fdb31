"""add_column and alter_column"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002_columns"
down_revision: Union[str, None] = "0001_tables"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table("columns", sa.Column("kept", sa.Integer()))
    op.add_column("columns", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("columns", sa.Column("serial_id", sa.Integer(), sa.ForeignKey("serials.id", ondelete="SET NULL")))
    op.add_column("columns", sa.Column("named_id", sa.Integer(), sa.ForeignKey("serials.id", name="my_own_fk")))
    op.add_column("columns", sa.Column("unique_one", sa.String(5), unique=True))
    op.add_column("columns", sa.Column("indexed", sa.String(5), index=True))
    op.add_column("columns", sa.Column("both", sa.String(5), unique=True, index=True))
    op.add_column("columns", sa.Column("commented", sa.Text(), comment="here: it's"))
    op.add_column("columns", sa.Column("counted", sa.Integer(), server_default="0", nullable=False))
    op.add_column("columns", sa.Column("doubled", sa.Integer(), sa.Computed("counted * 2", persisted=True)))
    op.add_column("columns", sa.Column("text_number", sa.Text(), server_default="5"))
    op.add_column("columns", sa.Column("gone", sa.Text()))

    op.alter_column("columns", "text_number", server_default=None)
    op.alter_column(
        "columns",
        "text_number",
        type_=sa.Integer(),
        nullable=False,
        comment="was a text",
        new_column_name="number",
        postgresql_using="text_number::integer",
    )
    op.alter_column("columns", "number", server_default=sa.text("7"), existing_type=sa.Integer())
    op.alter_column("columns", "counted", server_default=False, nullable=True)
    op.alter_column("columns", "commented", comment=None, existing_comment="here: it's")
    op.alter_column("columns", "kept", type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=True)
    op.alter_column("columns", "indexed", existing_type=sa.String(5), type_=sa.String(50), nullable=False)
    op.alter_column("order", "CamelCase", new_column_name="camelCase", schema=None)
    op.alter_column("made", "made_at", server_default=sa.func.current_timestamp(), schema="lab")
    op.drop_column("columns", "gone")


def downgrade() -> None:
    op.drop_table("columns")
    op.alter_column("order", "camelCase", new_column_name="CamelCase")
