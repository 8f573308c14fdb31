"""Without a convention, and with a schema of the metadata."""

import os

from alembic import context
from sqlalchemy import create_engine

from shared.models import Base

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
