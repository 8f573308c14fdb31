"""0002_check"""

from alembic import op

revision = "0002_check"
down_revision = "0001_orders"


def upgrade():
    op.execute("ALTER TABLE shop.orders ADD CONSTRAINT orders_tax_positive CHECK (tax >= 0)")


def downgrade():
    op.execute("ALTER TABLE shop.orders DROP CONSTRAINT orders_tax_positive")
