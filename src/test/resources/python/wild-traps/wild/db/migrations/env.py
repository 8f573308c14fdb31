"""Revisions lie in a folder for each database; what context.run_migrations() is given reaches each upgrade."""

import os

from alembic import context
from alembic import op as operations
from sqlalchemy import MetaData, create_engine

from wild.seeds import choose

here = os.path.dirname(os.path.abspath(__file__))
context.script.version_locations = [os.path.join(here, "versions", "postgresql")]
target_metadata = MetaData()

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection, target_metadata=target_metadata, include_schemas=True)
    with context.begin_transaction():
        context.run_migrations(operations=operations, seeds=choose())
