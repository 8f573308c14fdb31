"""bound metadata, texts given to a connection"""

import sqlalchemy as sa
from alembic import op

revision = "o0001"
down_revision = None


def upgrade():
    conn = op.get_bind()
    meta = sa.MetaData(bind=conn)
    boxes = sa.Table("boxes", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("label", sa.Unicode(30)))
    boxes.create()
    conn.execute("CREATE TABLE lids (id serial PRIMARY KEY, box_id integer)")
    conn.execute("ALTER TABLE lids ADD COLUMN note text DEFAULT 'a:b'")
    conn.execute("UPDATE lids SET note = %s WHERE id = %s", ("x", 1))
    for row in conn.execute(sa.select([boxes.c.id, boxes.c.label]).where(boxes.c.id > 3)):
        conn.execute(boxes.update().where(boxes.c.id == row.id).values(label="y"))
    if conn.scalar(sa.select([sa.func.count()]).select_from(boxes)):
        conn.execute("UPDATE boxes SET label = NULL")
    conn.engine.dialect.has_table(conn, "boxes") or conn.execute("DROP TABLE boxes")
