"""Reports."""

import sqlalchemy as sa
from alembic import op

revision = "b1"
down_revision = None
depends_on = "a1"
branch_labels = ("reports",)


def upgrade():
    op.create_table("report", sa.Column("id", sa.Integer, primary_key=True), schema="orders")
