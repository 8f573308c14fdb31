"""billing_0001"""

from alembic import op
import sqlalchemy as sa

revision = "billing_0001"
down_revision = None


def upgrade():
    op.create_table(
        "invoices",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="invoices_pkey"),
    )


def downgrade():
    op.drop_table("invoices")
