import os

from alembic import context
from sqlalchemy import create_engine

from orders.models import Base

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        version_table="orders_history",
        version_table_schema=Base.metadata.schema,
    )
    with context.begin_transaction():
        context.run_migrations()
