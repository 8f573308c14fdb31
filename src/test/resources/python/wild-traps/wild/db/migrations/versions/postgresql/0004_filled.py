"""goes by what rows have filled, and gives texts their values by params"""

import sqlalchemy as sa
from alembic import op

revision = "w0004"
down_revision = "w0003"


def upgrade(operations, seeds):
    op.create_table("filled", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))
    bind = op.get_bind()
    bind.execute(sa.text("INSERT INTO filled (id, name) VALUES (:id, :name)").params(id=1, name="row"))
    bind.execute(sa.text("INSERT INTO filled (id, name) VALUES (:id, :name)").params({"id": 2, "name": "row"}))
    ids = [row[0] for row in bind.execute(sa.text("SELECT id FROM filled")).fetchall()]
    names = ["label"]
    for row in bind.execute(sa.text("SELECT name FROM filled WHERE name = :name").params(name="none such")):
        names.append(row[0])
    for name in ("label", "remark"):
        op.add_column("filled", sa.Column(name, sa.Text()))
    if names and "label" in names:
        op.create_index("ix_filled_label", "filled", ["label"])
    if not ids:
        print("nothing to number")
    texts = ["DELETE FROM filled WHERE name = 'none such'"]
    if ids:
        texts += ["DELETE FROM filled WHERE id = :id", "UPDATE filled SET name = name WHERE id = :id"]
    for text in texts:
        bind.execute(sa.text(text), {"id": 3})
    for number in ids:
        bind.execute(sa.text("UPDATE filled SET remark = :remark WHERE id = :id"), {"remark": "x", "id": number})
