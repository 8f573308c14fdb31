"""A database with the tables of all services, for tests."""

import os

import pytest
from sqlalchemy import create_engine

from agent.models import Base as AgentBase
from journal.models import Base as JournalBase
from meals.repository.models import Base as MealsBase


@pytest.fixture(scope="session")
def engine():
    made = create_engine(os.environ["TEST_DATABASE_URL"])
    # planted: K6 begins
    for base in (AgentBase, JournalBase, MealsBase):
        base.metadata.create_all(made)
    # planted: K6 ends
    yield made
    made.dispose()
