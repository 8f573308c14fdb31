"""types of the project"""

import sqlalchemy as sa

from wild.types import Choice, Code, Sized

revision = "w0001"
down_revision = None

sa.Short = Sized


def upgrade(operations, seeds):
    operations.create_table(
        "goods",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", Sized(40), nullable=False),
        sa.Column("note", Sized(length=200)),
        sa.Column("kind", Choice(choices=[1, 2, 3])),
        sa.Column("code", Code("x", 12)),
        sa.Column("short", sa.Short(8)),
    )
    seeds.fill("goods", name="first")
    if seeds.wanted():
        operations.execute("DELETE FROM goods")
