import os

from alembic import context
from sqlalchemy import create_engine, text

from hub.models import Base

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    connection.execute(text('set search_path to "hub_audit"'))
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
