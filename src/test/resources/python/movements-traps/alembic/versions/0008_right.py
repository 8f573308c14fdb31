"""another branch, which needs the first"""

import sqlalchemy as sa
from alembic import op

revision = "0008_right"
down_revision = "0006_loops"
depends_on = ("0007_left",)


def upgrade():
    op.alter_column("serials", "left_side", type_=sa.BigInteger())
    op.add_column("serials", sa.Column("right_side", sa.Integer()))


def downgrade():
    op.drop_column("serials", "right_side")
    op.alter_column("serials", "left_side", type_=sa.Integer())
