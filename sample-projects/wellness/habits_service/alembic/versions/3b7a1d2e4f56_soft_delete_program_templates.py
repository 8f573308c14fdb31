"""soft delete of program templates

Revision ID: 3b7a1d2e4f56
Revises: 189b1231afd4
"""

from alembic import op
import sqlalchemy as sa

revision = "3b7a1d2e4f56"
down_revision = "189b1231afd4"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "program_templates",
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        schema="habits",
    )


def downgrade():
    op.drop_column("program_templates", "deleted_at", schema="habits")
