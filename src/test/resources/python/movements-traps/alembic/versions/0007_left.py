"""one branch"""

import sqlalchemy as sa
from alembic import op

revision = "0007_left"
down_revision = "0006_loops"
branch_labels = ["left"]


def upgrade():
    op.add_column("serials", sa.Column("left_side", sa.Integer()))


def downgrade():
    op.drop_column("serials", "left_side")
