"""asks for names that only texts have made, and for those that nothing has"""

import sqlalchemy as sa
from alembic import op

revision = "w0003"
down_revision = "w0002"


def upgrade(operations, seeds):
    op.execute("CREATE TABLE by_text (id integer PRIMARY KEY)")
    op.execute("CREATE INDEX ix_goods_code ON goods (code)")
    inspector = sa.inspect(op.get_bind())
    if "not_there" not in inspector.get_table_names():
        op.create_table("not_there", sa.Column("id", sa.Integer(), primary_key=True))
        op.create_index("ix_not_there_id", "not_there", ["id"])
    op.drop_index("ix_not_there_id")
    names = {index["name"] for index in sa.inspect(op.get_bind()).get_indexes("not_there")}
    if "ix_not_there_id" not in names:
        op.create_index("ix_not_there_id", "not_there", ["id"], unique=True)
