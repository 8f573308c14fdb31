"""0001_orders"""

from alembic import op
import sqlalchemy as sa

revision = "0001_orders"
down_revision = None


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("total", sa.Numeric(10, 2), nullable=False),
        sa.PrimaryKeyConstraint("id", name="orders_pkey"),
        schema="shop",
    )
    op.create_index("ix_orders_total", "orders", ["total"], schema="shop")


def downgrade():
    op.drop_table("orders", schema="shop")
