"""first tables

Revision ID: 5f0c1d2e3a4b
Revises:
Create Date: 2026-01-05 10:00:00.000000

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '5f0c1d2e3a4b'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('cooks',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=True),
    sa.Column('phone', sa.String(length=20), nullable=True),
    sa.Column('stars', sa.SmallInteger(), server_default=sa.text('1'), nullable=False),
    sa.Column('rate', sa.Numeric(precision=8, scale=2), nullable=True),
    sa.PrimaryKeyConstraint('id', name='ck_cooks_pkey'),
    schema='kitchen'
    )


def downgrade() -> None:
    op.drop_table('cooks', schema='kitchen')
