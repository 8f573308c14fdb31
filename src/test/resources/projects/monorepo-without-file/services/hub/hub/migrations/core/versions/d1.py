import sqlalchemy as sa
from alembic import op

revision = "d1"
down_revision = None


def upgrade():
    op.create_table("tenant", sa.Column("id", sa.Integer, primary_key=True), schema="hub")
