"""loops, comprehensions, unpacking, batch operations, renames"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, INET, JSONB, TSRANGE, UUID

from traps import revisions
from traps.types import Json, Slug

revision = "0006_loops"
down_revision = "0005_texts"

TYPES = dict(
    string=sa.String,
    floats=sa.Float(),
    real=sa.Float(24),
    number=sa.Numeric(precision=8, scale=3),
    day=sa.Date(),
    moment=sa.DateTime(),
    clock=sa.Time(timezone=True),
    bytes=sa.LargeBinary(),
    json=sa.JSON(),
    jsonb=JSONB,
    variant=sa.JSON().with_variant(JSONB(), "postgresql"),
    key=UUID(as_uuid=True),
    numbers=ARRAY(sa.Integer()),
    matrix=sa.ARRAY(sa.String(3), dimensions=2),
    address=INET(),
    during=TSRANGE(),
    decorated=Json(),
    slug=Slug(),
    span=sa.Interval(),
)
PARTS = [("left", 1), ("right", 2)]


def upgrade():
    op.create_table("typed", revisions.key(), *[sa.Column(name, type_) for name, type_ in TYPES.items()])
    for side, width in PARTS:
        if width > 1:
            revisions.make(f"{side}_hand", sa.Column("grip", sa.String(width * 10)), schema=None)
        else:
            revisions.make("{}_hand".format(side), sa.Column("grip", sa.String(width)))
        op.create_index(f"ix_{side}_hand_grip", f"{side}_hand", ["grip"], schema=None if width > 1 else "lab")

    with op.batch_alter_table("typed") as batch:
        batch.add_column(sa.Column("added", sa.Integer(), server_default="3"))
        batch.alter_column("string", new_column_name="renamed", existing_type=sa.String())
        batch.drop_column("moment")
        batch.create_unique_constraint("uq_typed_day", ["day"])
        batch.create_index("ix_typed_number", ["number"])
        batch.create_foreign_key("typed_added_fk", "serials", ["added"], ["id"])
    with op.batch_alter_table("left_hand", schema="lab") as batch:
        batch.create_check_constraint("grip_known", "grip IN ('a', 'b')")
        batch.alter_column("grip", nullable=False)

    op.rename_table("right_hand", "other_hand")
    op.rename_table("left_hand", "first_hand", schema="lab")
    op.create_table_comment("typed", "All that is typed")
    op.create_table_comment("other_hand", "gone again")
    op.drop_table_comment("other_hand")
    count = 0
    while count < 2:
        op.add_column("typed", sa.Column("counted_%d" % count, sa.Integer()))
        count += 1
    try:
        suffix = {"x": "y"}["x"]
    except KeyError:
        suffix = "z"
    op.add_column("typed", sa.Column("suffix_" + suffix.upper().lower(), sa.Integer()))


def downgrade():
    op.drop_table("first_hand", schema="lab")
    op.drop_table("other_hand")
    op.drop_table("typed")
