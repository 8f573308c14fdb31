"""Runs the migrations of shop."""

import os

from alembic import context
from sqlalchemy import create_engine

from shop.models import Base

SCHEMA = "shop"


def include_name(name, type_, parent_names):
    return name == SCHEMA if type_ == "schema" else True


def configure(**place):
    context.configure(
        target_metadata=Base.metadata,
        include_name=include_name,
        include_schemas=True,
        version_table="alembic_version",
        version_table_schema=SCHEMA,
        **place,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    configure(dialect_name="postgresql", literal_binds=True)
else:
    with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
        configure(connection=connection)
