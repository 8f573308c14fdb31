"""tables and types of the models"""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import postgresql

from shared.classes import Level, Plain

revision = "s0001"
down_revision = None

speed = sa.Enum("slow", "fast", name="speed")


def upgrade():
    bind = op.get_bind()
    Plain.__table__.create(bind)
    op.create_table("links", sa.Column("plain_id", sa.BigInteger(), sa.ForeignKey("plain.id"), primary_key=True))
    speed.create(bind, checkfirst=False)
    op.add_column("links", sa.Column("speed", postgresql.ENUM(name="speed", create_type=False)))
    op.add_column("links", sa.Column("once", sa.Integer(), unique=True))
    op.add_column("links", sa.Column("plain_again", sa.BigInteger(), sa.ForeignKey("plain.id", ondelete="CASCADE")))
    if context.config.get_main_option("not_there") is None:
        op.create_table("levels", sa.Column("level", sa.Enum(Level, omit_aliases=False)), sa.Column("sure", sa.Boolean()))
    op.drop_constraint("links_once_key", "links")
    op.drop_constraint("links_plain_again_fkey", "links", type_="foreignkey")
