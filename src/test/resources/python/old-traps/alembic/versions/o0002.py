"""positional names of the first versions of Alembic"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine.reflection import Inspector

revision = "o0002"
down_revision = "o0001"


def upgrade():
    inspector = Inspector.from_engine(op.get_bind())
    if "boxes" in inspector.get_table_names() and not inspector.get_indexes("boxes"):
        op.create_index("boxes_label", "boxes", ["label"])
    session = sa.orm.Session(bind=op.get_bind())
    session.execute("ALTER TABLE boxes ADD COLUMN size integer")
    session.commit()
    op.alter_column("boxes", "size", nullable=False, existing_type=sa.Integer)
    op.create_table("crates", sa.Column("id", sa.Integer, primary_key=True), sa.Column("open", sa.Boolean(), nullable=False))
