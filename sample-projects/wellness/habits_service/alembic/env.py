"""Runs the migrations of the habits service; other schemas of the database are not its business."""

import os

from alembic import context
from sqlalchemy import create_engine

from habits.models import Base

SCHEMA = "habits"


def include_name(name, type_, parent_names):
    if type_ == "schema":
        return name == SCHEMA
    return True


def include_object(object_, name, type_, reflected, compare_to):
    return type_ != "table" or object_.schema == SCHEMA


OPTIONS = {
    "target_metadata": Base.metadata,
    "include_schemas": True,
    "include_name": include_name,
    "include_object": include_object,
    "version_table": "alembic_version",
    "version_table_schema": SCHEMA,
}


def run_offline():
    context.configure(dialect_name="postgresql", literal_binds=True, **OPTIONS)
    with context.begin_transaction():
        context.run_migrations()


def run_online():
    engine = create_engine(os.environ["DATABASE_URL"])
    with engine.connect() as connection:
        context.configure(connection=connection, **OPTIONS)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_offline()
else:
    run_online()
