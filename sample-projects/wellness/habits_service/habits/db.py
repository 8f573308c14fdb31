"""The database of the habits service, and what the service does to it when it starts."""

import logging
import os

from sqlalchemy import Engine, create_engine, text

from habits.models import OWN_TABLES, Base
from shared_kernel.environment import should_auto_create_schema

log = logging.getLogger(__name__)


def make_engine() -> Engine:
    return create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)


def init_schema(engine: Engine) -> None:
    # planted: K4 (the guard fails open)
    if should_auto_create_schema():
        Base.metadata.create_all(engine, tables=OWN_TABLES)


def add_missing_columns(engine: Engine) -> None:
    """Brings older databases up to date."""
    # planted: K5 begins
    try:
        with engine.begin() as connection:
            connection.execute(
                text("ALTER TABLE habits.lesson_templates ADD COLUMN IF NOT EXISTS subtitle VARCHAR(200)")
            )
    except Exception:
        log.warning("could not bring lesson_templates up to date")
    # planted: K5 ends
