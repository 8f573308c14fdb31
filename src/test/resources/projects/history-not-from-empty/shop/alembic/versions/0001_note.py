"""0001_note"""

from alembic import op
import sqlalchemy as sa

revision = "0001_note"
down_revision = None


def upgrade():
    op.add_column("orders", sa.Column("note", sa.String(40)), schema="shop")


def downgrade():
    op.drop_column("orders", "note", schema="shop")
