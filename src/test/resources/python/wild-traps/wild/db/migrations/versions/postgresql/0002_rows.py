"""rows, whose values nobody knows beforehand"""

import os
import uuid
from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "w0002"
down_revision = "w0001"


def upgrade(operations, seeds):
    connection = op.get_bind()
    op.execute("INSERT INTO goods (name, kind) VALUES ('{}', 1)".format(uuid.uuid4()))
    op.execute(f"UPDATE goods SET note = '{datetime.utcnow()}' WHERE name = 'none; at all'")
    op.execute("DELETE FROM goods WHERE code = '%s'" % os.getpid())
    op.execute(
        sa.text("INSERT INTO goods (name) SELECT :name WHERE false").bindparams(name=datetime.utcnow().isoformat())
    )
    while True:
        changed = connection.execute(
            sa.text("UPDATE goods SET note = 'late' WHERE id IN (SELECT id FROM goods WHERE note IS NULL LIMIT 10)")
        )
        if changed.rowcount <= 0:
            break
    known = connection.execute(sa.text("SELECT count(*) FROM goods WHERE kind = 7")).scalar()
    if known > 0:
        op.execute("UPDATE goods SET kind = 8 WHERE kind = 7")
    if connection.execute(sa.text("SELECT 1 FROM goods WHERE name = :name"), {"name": "x"}).fetchone() is None:
        connection.execute(sa.text("INSERT INTO goods (name) VALUES (:name)"), {"name": "x"})
    last = list(connection.execute(sa.text("SELECT max(id) FROM goods")))[0]
    if last[0] is not None:
        op.execute("ALTER SEQUENCE goods_id_seq RESTART WITH %s" % (last[0] + 1))
    op.execute("SELECT setval('goods_id_seq', 100)")
    op.execute("UPDATE goods SET note = ''; ALTER TABLE goods ALTER note SET NOT NULL")
