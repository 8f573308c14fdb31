"""a table of the models, and their types"""

import sqlalchemy as sa
from alembic import op

from modern.annotated import Color, Priority
from modern.base import Base

revision = "m0003"
down_revision = ("m0002",)


def upgrade() -> None:
    op.create_table(
        "colors",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("color", sa.Enum(Color), nullable=False),
        sa.Column("priority", sa.Enum(*(p.value for p in Priority), name=Priority.__name__.lower())),
        sa.Column("length", sa.String(Base.metadata.tables["nullables"].c.no_annotation.type.length)),
    )


def downgrade() -> None:
    op.drop_table("colors")
    sa.Enum(name="color").drop(op.get_bind())
    sa.Enum(name="priority").drop(op.get_bind())
