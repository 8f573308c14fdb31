"""The naming convention of target_metadata applies to op.* as well."""

import os

from alembic import context
from sqlalchemy import create_engine

from traps.models import NamedBase

target_metadata = NamedBase.metadata


def migrate(**place):
    context.configure(target_metadata=target_metadata, **place)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    migrate(dialect_name="postgresql", literal_binds=True)
else:
    with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
        migrate(connection=connection)
