import os

from alembic import context
from sqlalchemy import create_engine

from kitchen.models import Base

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        version_table_schema="kitchen",
        include_schemas=True,
        include_name=lambda name, type_, parent_names: type_ != "schema" or name == "kitchen",
    )
    with context.begin_transaction():
        context.run_migrations()
