"""orders_0001"""

from alembic import op
import sqlalchemy as sa

revision = "orders_0001"
down_revision = None


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reference", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="orders_pkey"),
    )


def downgrade():
    op.drop_table("orders")
