"""No naming convention; the history table has a name and a schema of its own."""

import os

from alembic import context
from sqlalchemy import create_engine

from modern.models import Base

config = context.config
SETTINGS = dict(target_metadata=Base.metadata, version_table="revisions", version_table_schema="public")


def run_migrations_offline() -> None:
    context.configure(dialect_name="postgresql", literal_binds=True, **SETTINGS)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    engine = create_engine(os.environ["DATABASE_URL"])
    with engine.connect() as connection:
        context.configure(connection=connection, transaction_per_migration=True, **SETTINGS)
        with context.begin_transaction():
            context.run_migrations()


run_migrations_offline() if context.is_offline_mode() else run_migrations_online()
