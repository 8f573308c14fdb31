"""asks the connection, so it does not run offline"""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects import postgresql

revision = "0010_online"
down_revision = "0009_merge"

status = postgresql.ENUM("open", "done", name="status", create_type=False)


def upgrade():
    bind = op.get_bind()
    status.create(bind, checkfirst=True)
    inspector = sa.inspect(bind)
    if "serials" in inspector.get_table_names():
        op.add_column("serials", sa.Column("status", status, server_default="open"))
    if not inspector.has_table("late"):
        op.create_table("late", sa.Column("id", sa.Integer(), primary_key=True))
    columns = {column["name"] for column in inspector.get_columns("made", schema="lab")}
    if "label" in columns and "labels" not in columns:
        op.add_column("made", sa.Column("labels", postgresql.ARRAY(sa.Text())), schema="lab")
    if bind.dialect.name == "postgresql":
        bind.execute(sa.text("CREATE INDEX ix_late_id ON late (id) WHERE id::text LIKE '1%'"))
    if bind.dialect.name == "sqlite":
        op.create_table("never", sa.Column("id", sa.Integer()))
    if not context.is_offline_mode():
        op.execute("COMMENT ON TABLE late IS '100% sure'")
    for row in bind.execute(sa.text("SELECT id FROM serials")).fetchall():
        op.execute(sa.text("UPDATE serials SET flag = true WHERE id = :id").bindparams(id=row[0]))
    lab = context.config.get_main_option("lab_schema")
    op.create_table("configured", sa.Column("id", sa.Integer(), primary_key=True), schema=lab)


def downgrade():
    op.drop_table("configured", schema="lab")
    op.drop_column("made", "labels", schema="lab")
    op.drop_table("late")
    op.drop_column("serials", "status")
    status.drop(op.get_bind())
