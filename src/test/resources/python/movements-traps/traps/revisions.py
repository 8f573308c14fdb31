"""What the revisions share."""

import sqlalchemy as sa
from alembic import op

LAB = "lab"
COMMON = {"schema": LAB}


def key(name="id", **options):
    return sa.Column(name, sa.Integer(), primary_key=True, **options)


def stamps(*names, zone=True):
    return [
        sa.Column(name, sa.DateTime(timezone=zone), server_default=sa.func.now(), nullable=False) for name in names
    ]


def make(name, *columns, **options):
    """Makes a table with a key and the usual stamps."""
    settings = dict(COMMON)
    settings.update(options)
    return op.create_table(name, key(), *columns, *stamps("made_at", "seen_at"), **settings)
