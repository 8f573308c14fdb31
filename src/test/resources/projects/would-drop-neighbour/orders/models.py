"""The tables of orders."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (PrimaryKeyConstraint("id", name="orders_pkey"),)

    id = Column(Integer, autoincrement=False)
    reference = Column(String(40), nullable=False)
