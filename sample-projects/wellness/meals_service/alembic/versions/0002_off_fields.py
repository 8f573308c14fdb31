"""fields of Open Food Facts, and each user's own rows

Revision ID: 0002_off_fields
Revises: 0001_init
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0002_off_fields"
down_revision = "0001_init"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "foods",
        sa.Column("off_code", sa.String(length=32), nullable=True, comment="Barcode at Open Food Facts"),
        schema="meals",
    )
    op.add_column("foods", sa.Column("off_grade", sa.CHAR(length=1), nullable=True), schema="meals")
    op.add_column(
        "foods",
        sa.Column("off_payload", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        schema="meals",
    )
    op.create_index(
        "ix_foods_off_code",
        "foods",
        ["off_code"],
        unique=True,
        schema="meals",
        postgresql_where=sa.text("off_code IS NOT NULL"),
    )
    op.execute("ALTER TABLE meals.meals ENABLE ROW LEVEL SECURITY")
    op.execute(
        """
        CREATE POLICY meals_own_rows ON meals.meals
            FOR ALL TO authenticated
            USING (user_id = auth.uid())
            WITH CHECK (user_id = auth.uid())
        """
    )


def downgrade():
    op.execute("DROP POLICY meals_own_rows ON meals.meals")
    op.execute("ALTER TABLE meals.meals DISABLE ROW LEVEL SECURITY")
    op.drop_index("ix_foods_off_code", "foods", schema="meals")
    for column in ("off_payload", "off_grade", "off_code"):
        op.drop_column("foods", column, schema="meals")
