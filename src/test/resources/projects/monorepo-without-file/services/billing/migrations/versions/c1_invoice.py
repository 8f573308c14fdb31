"""Invoices."""

import sqlalchemy as sa
from alembic import op

revision = "c1"
down_revision = None


def upgrade():
    op.create_table("invoice", sa.Column("id", sa.Integer, primary_key=True))
