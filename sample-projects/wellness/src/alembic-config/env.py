"""Runs the migrations of agent and journal, which share the schema public with each other and with guests."""

import os

from alembic import context
from sqlalchemy import create_engine

from agent.models import Base as AgentBase
from journal.models import Base as JournalBase

target_metadata = [AgentBase.metadata, JournalBase.metadata]


def include_name(name, type_, parent_names):
    if type_ == "table":
        return any(name in metadata.tables for metadata in target_metadata)
    return True


def configure(**place):
    context.configure(
        target_metadata=target_metadata,
        include_name=include_name,
        version_table="alembic_version",
        version_table_schema="public",
        **place,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    configure(dialect_name="postgresql", literal_binds=True)
else:
    with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
        configure(connection=connection)
