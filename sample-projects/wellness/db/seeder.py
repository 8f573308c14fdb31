"""Fills a database of one's own with users and practices to look at: `python db/seeder.py`."""

import os
import uuid

from sqlalchemy import create_engine, insert

from practices.repository.models import Practice
from users.models import Base, User


def seed(url: str) -> None:
    engine = create_engine(url)
    Base.metadata.create_all(engine)  # planted: K6
    with engine.begin() as connection:
        connection.execute(insert(User), [{"id": uuid.uuid4(), "email": "alice@example.org"}])
        connection.execute(insert(Practice), [{"slug": "breathing", "title": "Breathing", "minutes": 5}])


if __name__ == "__main__":
    seed(os.environ["SEED_DATABASE_URL"])
