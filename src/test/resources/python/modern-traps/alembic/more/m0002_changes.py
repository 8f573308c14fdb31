"""identity, indexes, match, walrus, from a second folder of versions"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "m0002"
down_revision = "m0001"
branch_labels = None
depends_on = None

WANTED = [("children", "first"), ("parents", "weight")]


def width(kind: str) -> int:
    match kind:
        case "short":
            return 5
        case "long" | "longer":
            return 500
        case _:
            return 50


def upgrade() -> None:
    op.alter_column(
        "parents",
        "number",
        server_default=sa.Identity(always=False, start=9),
        existing_server_default=sa.Identity(always=True, start=5),
        schema="modern",
    )
    op.alter_column("children", "id", server_default=None, existing_server_default=sa.Identity(), schema="modern")
    for table, column in WANTED:
        if (name := f"ix_{table}_{column}") and len(name) < 63:
            op.create_index(name, table, [column], schema="modern", if_not_exists=True, postgresql_include=["id"])
    op.drop_index("ix_nowhere", table_name="children", schema="modern", if_exists=True)
    op.drop_index("ix_modern_children_parent_id", table_name="children", schema="modern", if_exists=True)
    for kind in ("short", "longer", "other"):
        op.add_column("children", sa.Column(kind, sa.String(width(kind))), schema="modern")
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_children_short",
            "children",
            ["short", sa.text("lower(longer) DESC")],
            schema="modern",
            unique=True,
            postgresql_concurrently=True,
            postgresql_nulls_not_distinct=True,
        )
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.text("ALTER TABLE modern.parents ADD COLUMN made timestamptz DEFAULT now()").execution_options(x=1))
    else:
        op.add_column("parents", sa.Column("never", sa.Integer()))


def downgrade() -> None:
    op.drop_column("parents", "made", schema="modern")
    op.drop_index("ix_children_short", table_name="children", schema="modern")
    for kind in ("short", "longer", "other"):
        op.drop_column("children", kind, schema="modern")
    op.create_index("ix_modern_children_parent_id", "children", ["parent_id"], schema="modern")
    for table, column in reversed(WANTED):
        op.drop_index(f"ix_{table}_{column}", table_name=table, schema="modern")
    op.alter_column("children", "id", server_default=sa.Identity(), existing_server_default=None, schema="modern")
    op.alter_column(
        "parents",
        "number",
        server_default=sa.Identity(always=True, start=5),
        existing_server_default=sa.Identity(always=False, start=9),
        schema="modern",
    )
