"""drops, and what they leave behind"""

import sqlalchemy as sa
from alembic import op

revision = "s0004"
down_revision = ["s0003"]
depends_on = ["s0001"]


def upgrade():
    op.create_table("short", sa.Column("kept", sa.Enum("a", "b", name="kept_type")))
    op.drop_table("short")
    op.create_table("again", sa.Column("kept", sa.Enum("a", "b", name="kept_type")))
    sa.Enum("x", name="gone_type").create(op.get_bind())
    sa.Enum(name="gone_type").drop(op.get_bind(), checkfirst=True)
    sa.Enum(name="never_there").drop(op.get_bind(), checkfirst=True)
    op.drop_column("links", "speed")
