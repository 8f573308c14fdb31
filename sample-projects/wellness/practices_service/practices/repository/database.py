"""The database of the practices service."""

import os

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from practices.repository.models import OWN_TABLES, Base

engine = create_async_engine(os.environ["DATABASE_URL"])


async def init_db() -> None:
    """Makes sure that the database answers and has the tables."""
    async with engine.begin() as connection:
        await connection.execute(text("SELECT 1"))
        await connection.run_sync(Base.metadata.create_all, tables=OWN_TABLES)  # planted: K3
