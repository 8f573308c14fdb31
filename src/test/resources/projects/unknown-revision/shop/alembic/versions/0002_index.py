"""0002_index"""

from alembic import op

revision = "0002_index"
down_revision = "0001_orders"


def upgrade():
    op.create_index("ix_orders_total", "orders", ["total"], schema="shop")


def downgrade():
    op.drop_index("ix_orders_total", "orders", schema="shop")
