"""constraints and indexes, with the naming convention and without"""

import sqlalchemy as sa
from alembic import op

revision = "0003_constraints"
down_revision = "0002_columns"
branch_labels = None
depends_on = None

LONG = "a_rather_long_name_of_a_table_that_holds_measurements"


def upgrade():
    op.create_table("parts", sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer()), sa.Column("c", sa.Text()))
    op.create_primary_key(None, "parts", ["a"])
    op.create_unique_constraint(None, "parts", ["b", "c"])
    op.create_unique_constraint("my_unique", "parts", ["c"], deferrable=True, initially="DEFERRED")
    op.create_check_constraint("pos", "parts", "b > 0")
    op.create_check_constraint("small", "parts", sa.column("b") < 100)
    op.create_check_constraint(op.f("literal_check"), "parts", sa.text("c <> ''"))
    op.create_check_constraint("dropped", "parts", "b <> 5")
    op.drop_constraint("dropped", "parts", type_="check")
    op.create_foreign_key(None, "parts", "serials", ["b"], ["id"], onupdate="CASCADE", ondelete="SET NULL")
    op.create_foreign_key("made_fk", "parts", "made", ["b"], ["id"], referent_schema="lab", deferrable=True)
    op.create_exclude_constraint("parts_excl", "parts", ("b", "="), using="btree", where=sa.text("b > 3"))

    op.create_index(None, "parts", ["a", "b"])
    op.create_index("ix_parts_lower", "parts", [sa.text("lower(c)"), "b"], unique=True)
    op.create_index(op.f("ix_lab_made_label"), "made", ["label"], schema="lab", postgresql_where=sa.text("id > 3"))
    op.create_index("ix_made_payload", "made", ["payload"], schema="lab", postgresql_using="gin")
    op.create_index("ix_parts_desc", "parts", [sa.desc("b"), sa.text("c NULLS FIRST")])
    op.create_index("ix_parts_gone", "parts", ["c"])
    op.drop_index("ix_parts_gone", table_name="parts")

    op.create_table(LONG, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("measured_value", sa.Integer()))
    op.create_index(op.f("ix_" + LONG + "_measured_value"), LONG, ["measured_value"])
    op.create_unique_constraint(op.f(f"uq_{LONG}_measured_value"), LONG, ["measured_value"])
    op.create_foreign_key(None, LONG, "serials", ["measured_value"], ["id"])


def downgrade():
    op.drop_table(LONG)
    op.drop_table("parts")
