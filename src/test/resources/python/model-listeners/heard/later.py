from sqlalchemy import Column, Integer

from heard.base import Ranked


class Later(Ranked):
    __abstract__ = True

    id = Column(Integer, primary_key=True)
