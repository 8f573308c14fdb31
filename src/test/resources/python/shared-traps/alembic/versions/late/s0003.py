"""statements that need a transaction, and values that are written in"""

import sqlalchemy as sa
from alembic import op

revision = "s0003"
down_revision = "s0002"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("ALTER TABLE amounts ADD COLUMN clock text DEFAULT 'a\\:b'; ALTER TABLE amounts ADD COLUMN share text DEFAULT '5%'")
    op.execute(sa.text("COMMENT ON COLUMN amounts.share IS '50% of it'"))
    op.execute("CREATE VIEW shares AS SELECT share::varchar(9) AS share FROM amounts WHERE share LIKE '%5\\:%'")
    for name in ("one", "two"):
        op.execute(sa.text("ALTER TABLE amounts ADD CONSTRAINT {0} CHECK (large <> {1})".format(name, len(name))))
    with op.batch_alter_table("amounts", recreate="never") as batch:
        batch.drop_constraint("two", type_="check")
        batch.drop_column("switch")
