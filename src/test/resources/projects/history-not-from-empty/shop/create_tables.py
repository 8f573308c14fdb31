"""Makes the tables on a new server, by hand: `python -m shop.create_tables`, then `alembic stamp head`."""

import os

from sqlalchemy import create_engine

from shop.models import Base


def main():
    Base.metadata.create_all(create_engine(os.environ["DATABASE_URL"]))


if __name__ == "__main__":
    main()
