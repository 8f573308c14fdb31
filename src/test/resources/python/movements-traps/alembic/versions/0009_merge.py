"""merge"""

revision = "0009_merge"
down_revision = ("0007_left", "0008_right")


def upgrade():
    pass


def downgrade():
    pass
