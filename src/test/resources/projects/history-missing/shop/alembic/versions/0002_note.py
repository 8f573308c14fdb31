"""0002_note"""

from alembic import op
import sqlalchemy as sa

revision = "0002_note"
down_revision = "0001_orders"


def upgrade():
    op.add_column("orders", sa.Column("note", sa.String(40)), schema="shop")


def downgrade():
    op.drop_column("orders", "note", schema="shop")
