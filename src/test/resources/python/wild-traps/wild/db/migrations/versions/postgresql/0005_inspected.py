"""asks an inspector for constraints that PostgreSQL named, and for what went with a column"""

import sqlalchemy as sa
from alembic import op

revision = "w0005"
down_revision = "w0004"


def upgrade(operations, seeds):
    op.create_table("owners", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table(
        "assets",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("owners.id")),
        sa.Column("label", sa.String(20)),
        sa.Column("lot", sa.Integer()),
        sa.Column("shelf", sa.Integer()),
        sa.UniqueConstraint("label"),
        sa.CheckConstraint("lot > 0"),
    )
    op.create_index("ix_assets_lot", "assets", ["lot", "shelf"])
    op.create_index("ix_assets_shelf", "assets", [sa.text("abs(shelf)")])
    inspector = sa.inspect(op.get_bind())
    for key in inspector.get_foreign_keys("assets"):
        if key["referred_table"] == "owners" and key["constrained_columns"] == ["owner_id"]:
            op.drop_constraint(key["name"], "assets", type_="foreignkey")
    if "assets_label_key" in [index["name"] for index in inspector.get_indexes("assets")]:
        op.create_index("ix_assets_seen", "assets", ["label"])
    for unique in inspector.get_unique_constraints("assets"):
        op.drop_constraint(unique["name"], "assets", type_="unique")
    for check in inspector.get_check_constraints("assets"):
        if check["name"] == "of_nothing":
            op.drop_constraint(check["name"], "assets")
    op.drop_column("assets", "shelf")
    inspector = sa.inspect(op.get_bind())
    left = {index["name"] for index in inspector.get_indexes("assets")}
    for name in ("ix_assets_lot", "ix_assets_shelf"):
        if name not in left:
            op.create_index(name, "assets", ["lot"])
    op.drop_constraint(inspector.get_pk_constraint("assets")["name"], "assets", type_="primary")
    op.alter_column("assets", "label", nullable=False, new_column_name="title")
    columns = {column["name"]: column for column in sa.inspect(op.get_bind()).get_columns("assets")}
    if not columns["title"]["nullable"]:
        op.create_unique_constraint(None, "assets", ["title"])
