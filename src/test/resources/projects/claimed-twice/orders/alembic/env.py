"""Runs the migrations of orders."""

import os

from alembic import context
from sqlalchemy import create_engine

from orders.models import Base


def include_name(name, type_, parent_names):
    return name in Base.metadata.tables if type_ == "table" else True


def configure(**place):
    context.configure(
        target_metadata=Base.metadata,
        include_name=include_name,
        version_table="alembic_version_orders",
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
