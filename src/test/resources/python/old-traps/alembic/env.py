import os

from alembic import context
from sqlalchemy import engine_from_config, pool

from old.models import metadata

config = context.config
config.set_main_option("sqlalchemy.url", os.environ["DATABASE_URL"])
engine = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool)
connection = engine.connect()
context.configure(connection=connection, target_metadata=metadata)
try:
    with context.begin_transaction():
        context.run_migrations()
finally:
    connection.close()
