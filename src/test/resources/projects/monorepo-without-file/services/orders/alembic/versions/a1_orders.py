"""Orders."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None
branch_labels = ("orders",)


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(20), nullable=False),
        schema="orders",
    )
