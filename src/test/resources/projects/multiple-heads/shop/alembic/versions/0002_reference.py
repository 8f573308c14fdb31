"""0002_reference"""

from alembic import op
import sqlalchemy as sa

revision = "0002_reference"
down_revision = "0001_orders"


def upgrade():
    op.add_column("orders", sa.Column("reference", sa.String(40)), schema="shop")


def downgrade():
    op.drop_column("orders", "reference", schema="shop")
